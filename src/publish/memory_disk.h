#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "publish/disk.h"

namespace publish {

// A disk for tests: what is on it, what it refuses, and what was written to it.
class MemoryDisk final : public Disk {
 public:
  std::map<std::string, std::string> files;
  std::set<std::string> unreadable;
  std::set<std::string> unwritable;
  std::vector<std::string> written;

  std::optional<std::string> read(const std::string& path, std::size_t limit,
                                  std::optional<Failure>& failure) override {
    if (unreadable.contains(path)) {
      failure = Failure{path, "Permission denied"};
      return std::nullopt;
    }
    const auto file = files.find(path);
    if (file == files.end()) {
      return std::nullopt;
    }
    if (file->second.size() > limit) {
      failure = Failure{path, "more than " + std::to_string(limit) + " bytes", true};
      return std::nullopt;
    }
    return file->second;
  }

  std::optional<Failure> replace(const std::string& directory, std::string_view path,
                                 std::string_view text) override {
    const std::string whole = (directory == "." ? "" : directory + "/") + std::string(path);
    if (unwritable.contains(whole)) {
      return Failure{whole, "No space left on device"};
    }
    files[whole] = text;
    written.push_back(whole);
    return std::nullopt;
  }

  [[nodiscard]] bool is_directory(const std::string& path) override {
    const auto first = files.lower_bound(path + "/");
    return first != files.end() && first->first.starts_with(path + "/");
  }

  std::vector<std::string> find(const std::string& directory, std::string_view name,
                                std::optional<Failure>& /*failure*/) override {
    std::vector<std::string> found;
    for (const auto& [path, text] : files) {
      if (path.starts_with(directory + "/") && (name.empty() || path.ends_with("/" + std::string(name)))) {
        found.push_back(path);
      }
    }
    return found;
  }
};

}  // namespace publish
