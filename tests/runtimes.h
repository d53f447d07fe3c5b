#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace cases {

// Files that a build writes with the same bytes whatever the spec. One copy of each is in
// tests/cases/runtimes/, under the name it is written by; cases leave them out of expected/.
// Safe to use from several threads.
class Runtimes {
 public:
  explicit Runtimes(const std::filesystem::path& directory);

  // The kept copy of a file of that name; nothing if there is none.
  std::optional<std::string> find(const std::string& name);

  // Makes `text` the kept copy. False if another text was already made it in this run: then the
  // file is not the same for every spec.
  bool update(const std::string& name, const std::string& text);

 private:
  struct File {
    std::string text;
    bool updated = false;
  };

  std::filesystem::path directory_;
  std::mutex mutex_;
  std::map<std::string, File> files_;
};

}  // namespace cases
