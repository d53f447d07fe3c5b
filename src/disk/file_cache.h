#pragma once

#include <string>
#include <utility>

#include "disk/cache.h"

namespace disk {

// One file per name, in one directory. A file is trusted only if nobody but this user can write it
// and the clock has not been reset since.
class FileCache final : public Cache {
 public:
  explicit FileCache(std::string directory) : directory_(std::move(directory)) {}

  bool knows(const std::string& name, const std::string& fingerprint) override;
  void keep(const std::string& name, const std::string& fingerprint) override;

 private:
  std::string directory_;
};

// The directory for the cache of the outputs in `directory`: in the .git of its repository,
// otherwise in the user's cache ($XDG_CACHE_HOME, or ~/.cache). Empty if there is neither.
std::string cache_directory(const std::string& directory);

}  // namespace disk
