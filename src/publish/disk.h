#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace publish {

// What went wrong, in the system's words ("No space left on device").
struct Failure {
  std::string path;
  std::string reason;
  bool too_big = false;  // the file has more bytes than the reader takes
};

// The part of a file system that secretgen needs. Paths are as the user gives them.
class Disk {
 public:
  Disk() = default;
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
  virtual ~Disk() = default;

  // The whole file; nullopt if it is not there, or if there is a failure. A file over `limit` bytes
  // is one.
  virtual std::optional<std::string> read(const std::string& path, std::size_t limit,
                                          std::optional<Failure>& failure) = 0;
  // Puts `text` in the place of `path`, which is relative to `directory` and has no `..`, by a
  // temporary file beside it and a rename; makes the directories on the way. A reader sees the old
  // file or the new one, never a part. A link at `path` is replaced, not followed, and one on the
  // way below `directory` is a failure.
  virtual std::optional<Failure> replace(const std::string& directory, std::string_view path,
                                         std::string_view text) = 0;
  [[nodiscard]] virtual bool is_directory(const std::string& path) = 0;
  // Paths of all files below `directory` called `name`, all of them if it is empty, sorted; links
  // are not followed.
  virtual std::vector<std::string> find(const std::string& directory, std::string_view name,
                                        std::optional<Failure>& failure) = 0;
};

// The real one.
class RealDisk final : public Disk {
 public:
  std::optional<std::string> read(const std::string& path, std::size_t limit,
                                  std::optional<Failure>& failure) override;
  std::optional<Failure> replace(const std::string& directory, std::string_view path,
                                 std::string_view text) override;
  [[nodiscard]] bool is_directory(const std::string& path) override;
  std::vector<std::string> find(const std::string& directory, std::string_view name,
                                std::optional<Failure>& failure) override;

 private:
  unsigned next_temporary_ = 0;
};

}  // namespace publish
