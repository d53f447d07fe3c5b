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
  Read,   // beside other readers; a directory that is not there reads as an empty one
  Write,  // alone; the directory is made if it is not there
};

// A directory, and what is below it. Every path is relative to it and satisfies `is_below`; none
// leads out of it, since a symbolic link is never followed: one on the way is a failure.
class Root {
 public:
  // `directory`: as the user gave it.
  explicit Root(std::string directory) : directory_(std::move(directory)) {}
  Root(const Root&) = delete;
  Root& operator=(const Root&) = delete;
  virtual ~Root() = default;

  // The path as the user would write it; an empty one is the root's.
  [[nodiscard]] std::string whole(std::string_view path) const {
    std::string text = directory_;
    if (!path.empty()) {
      text += text.ends_with('/') ? "" : "/";
      text += path;
    }
    return text;
  }

  // The whole file; a failure if it is not there (Absent), is a link (Link) or no regular file, or
  // has more than `limit` bytes (TooBig). Several threads may read.
  virtual Expected<std::string> read(std::string_view path, std::size_t limit) = 0;
  // Of a regular file; nullopt if none is there, or the system does not say.
  virtual std::optional<FileStatus> status(std::string_view path) = 0;
  // The directory and its file system, if that is of a kind where no file changes without another
  // `FileStatus::changed`.
  virtual std::optional<RootIdentity> identity() { return std::nullopt; }
  // What a directory holds, sorted; nothing if it is not there. Empty: the root itself.
  virtual Expected<std::vector<std::string>> names(std::string_view directory) = 0;

  // What became of a directory that was to be made.
  enum class Made { New, Existing };
  virtual Expected<Made> make_directory(std::string_view path) = 0;
  // Makes a file that is not there yet, executable if its text is a program's.
  virtual Expected<void> create(std::string_view path, std::string_view text) = 0;
  // Gives a file or link another name, which nothing has yet.
  virtual Expected<void> move(std::string_view from, std::string_view to) = 0;
  // Puts `from` in the place of the file or link `to` at once, so that a reader sees one or the
  // other. What was `to` is then `from`, where the file system can swap; else it is gone.
  virtual Expected<void> replace(std::string_view from, std::string_view to) = 0;
  // Removes a file or link. It is no failure if it is not there.
  virtual Expected<void> remove(std::string_view path) = 0;
  // Removes an empty directory. False if it is not empty, or the system refused.
  virtual bool remove_directory(std::string_view path) = 0;
  // Returns when all that was written so far would survive a loss of power.
  virtual Expected<void> sync() = 0;
  // Removes the root and the directories above it, where opening it had to make them and they are
  // empty: nothing was written after all.
  virtual void abandon() = 0;

 private:
  std::string directory_;
};

}  // namespace disk
