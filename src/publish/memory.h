#pragma once

#include <cstdint>
#include <string>

namespace publish {

// Time in nanoseconds: of the clock that files are stamped with.
std::int64_t now();

// Keeps, between runs and outside of the outputs, that a directory was found to be right. What it
// says is only a reason not to read files again: if it is lost or refused, they are read.
class Memory {
 public:
  Memory() = default;
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;
  virtual ~Memory() = default;

  // True if `fingerprint` is what was kept last under this `name`.
  virtual bool knows(const std::string& name, const std::string& fingerprint) = 0;
  virtual void keep(const std::string& name, const std::string& fingerprint) = 0;
};

// A file for each name, in one directory. It believes only a file that is this user's alone, and
// none from a time when the clock was not set as it is.
class FileMemory final : public Memory {
 public:
  explicit FileMemory(std::string directory) : directory_(std::move(directory)) {}

  bool knows(const std::string& name, const std::string& fingerprint) override;
  void keep(const std::string& name, const std::string& fingerprint) override;

 private:
  std::string directory_;
};

// Where what is known of the outputs in `directory` can be kept: in the repository that it is in,
// beside what git keeps there for itself, else in the user's cache ($XDG_CACHE_HOME, or ~/.cache).
// Empty if there is neither.
std::string memory_directory(const std::string& directory);

}  // namespace publish
