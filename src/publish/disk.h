#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace publish {

// What went wrong, in the system's words ("No space left on device"); empty text: nothing.
struct Failure {
  std::string path;
  std::string reason;
};

// The part of a file system that secretgen needs. Paths are as the user gives them.
class Disk {
 public:
  Disk() = default;
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
  virtual ~Disk() = default;

  // The whole file; nullopt if it is not there. A file over `limit` bytes is a failure.
  virtual std::optional<std::string> read(const std::string& path, std::size_t limit,
                                          std::optional<Failure>& failure) = 0;
  // Puts `text` in the place of `path`, by a temporary file beside it and a rename; makes the
  // directories on the way. A reader sees the old file or the new one, never a part.
  virtual std::optional<Failure> replace(const std::string& path, std::string_view text) = 0;
  [[nodiscard]] virtual bool is_directory(const std::string& path) = 0;
  // Paths below `directory` of all files called `name`, sorted; links are not followed.
  virtual std::vector<std::string> find(const std::string& directory, std::string_view name) = 0;
};

// The real one.
class RealDisk final : public Disk {
 public:
  std::optional<std::string> read(const std::string& path, std::size_t limit,
                                  std::optional<Failure>& failure) override;
  std::optional<Failure> replace(const std::string& path, std::string_view text) override;
  [[nodiscard]] bool is_directory(const std::string& path) override;
  std::vector<std::string> find(const std::string& directory, std::string_view name) override;
};

}  // namespace publish
