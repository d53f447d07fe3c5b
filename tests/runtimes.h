#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace cases {

// Files that a build writes with the same bytes for every spec. One copy of each is in
// tests/cases/runtimes/, under the name of the output; cases omit them from expected/.
// Safe to use from several threads.
class Runtimes {
 public:
  explicit Runtimes(const std::filesystem::path& directory);

  // The copy of the file with that name; nothing if there is none.
  std::optional<std::string> find(const std::string& name);

  // Makes `text` the copy. False if this run already made another text the copy, because then the
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
