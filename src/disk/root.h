#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "disk/failure.h"
#include "disk/file_status.h"

namespace disk {

enum class Access {
  Read,   // shared with other readers; a missing directory reads as an empty one
  Write,  // exclusive; a missing directory is created
};

// A directory and everything below it. Every path is relative to it and satisfies `is_below`. No
// path leads outside: symbolic links are never followed, and one in a path is a failure.
class Root {
 public:
  // `directory`: as the user gave it.
  explicit Root(std::string directory) : directory_(std::move(directory)) {}
  Root(const Root&) = delete;
  Root& operator=(const Root&) = delete;
  virtual ~Root() = default;

  // The path as the user would write it; an empty one is the root itself.
  [[nodiscard]] std::string whole(std::string_view path) const {
    std::string text = directory_;
    if (!path.empty()) {
      text += text.ends_with('/') ? "" : "/";
      text += path;
    }
    return text;
  }

  // The entire file; a failure if it does not exist (Absent), is a link (Link), is not a regular
  // file, or has more than `limit` bytes (TooBig). Several threads may read.
  virtual Expected<std::string> read(std::string_view path, std::size_t limit) = 0;
  // Of a regular file; nullopt if there is none, or the system does not say.
  virtual std::optional<FileStatus> status(std::string_view path) = 0;
  // The directory and its file system, if every change of a file there changes its
  // `FileStatus::changed`.
  virtual std::optional<RootIdentity> identity() { return std::nullopt; }
  // The names in a directory, sorted; none if it does not exist. Empty: the root itself.
  virtual Expected<std::vector<std::string>> names(std::string_view directory) = 0;

  // Whether a directory was created, or was there before.
  enum class Made { New, Existing };
  virtual Expected<Made> make_directory(std::string_view path) = 0;
  // Creates a new file, executable if its text is a program.
  virtual Expected<void> create(std::string_view path, std::string_view text) = 0;
  // Renames a file or link; nothing may have the new name.
  virtual Expected<void> move(std::string_view from, std::string_view to) = 0;
  // Atomically replaces the file or link `to` with `from`: a reader sees one or the other. The old
  // `to` is then named `from` if the file system can swap names; otherwise it is gone.
  virtual Expected<void> replace(std::string_view from, std::string_view to) = 0;
  // Removes a file or link. A missing one is not a failure.
  virtual Expected<void> remove(std::string_view path) = 0;
  // Removes an empty directory. False if it is not empty, or the system refused.
  virtual bool remove_directory(std::string_view path) = 0;
  // Returns when everything written so far would survive a power failure.
  virtual Expected<void> sync() = 0;
  // Removes the root and the directories above it if opening created them and they are empty: for a
  // build that wrote nothing after all.
  virtual void abandon() = 0;

 private:
  std::string directory_;
};

}  // namespace disk
