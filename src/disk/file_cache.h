#pragma once

#include <string>
#include <utility>

#include "disk/cache.h"

namespace disk {

// A file for each name, in one directory. It believes only a file that is this user's alone, and
// none from a time when the clock was not set as it is.
class FileCache final : public Cache {
 public:
  explicit FileCache(std::string directory) : directory_(std::move(directory)) {}

  bool knows(const std::string& name, const std::string& fingerprint) override;
  void keep(const std::string& name, const std::string& fingerprint) override;

 private:
  std::string directory_;
};

// Where what is known of the outputs in `directory` can be kept: in the repository that it is in,
// beside what git keeps there for itself, else in the user's cache ($XDG_CACHE_HOME, or ~/.cache).
// Empty if there is neither.
std::string cache_directory(const std::string& directory);

}  // namespace disk
