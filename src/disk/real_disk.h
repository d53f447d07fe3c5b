#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "disk/disk.h"

namespace disk {

// The file system of this machine.
class RealDisk final : public Disk {
 public:
  Expected<std::string> read(const std::string& path, std::size_t limit) override;
  Expected<std::unique_ptr<Stream>> stream(const std::string& path) override;
  [[nodiscard]] bool is_directory(const std::string& path) override;
  Expected<std::vector<std::string>> find(const std::string& directory,
                                          std::string_view name) override;
  Expected<std::unique_ptr<Root>> open_root(const std::string& directory, Access access) override;
  std::unique_ptr<Cache> open_cache(const std::string& directory) override;
};

}  // namespace disk
