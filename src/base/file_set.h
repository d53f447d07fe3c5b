#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

// One file to be written: `path` is relative to the system's output directory, with `/` between its
// parts, never absolute and never through `..`.
struct OutputFile {
  std::string path;
  std::string text;
};

// True for the text of a script, which is written as an executable file.
inline bool is_program(std::string_view text) { return text.starts_with("#!"); }

// All files of a build, in the order of the emitters.
using FileSet = std::vector<OutputFile>;

// Receives the finished files of a build one by one, so that a large file need not stay in memory
// until the last one is made.
class FileSink {
 public:
  FileSink() = default;
  FileSink(const FileSink&) = delete;
  FileSink& operator=(const FileSink&) = delete;
  virtual ~FileSink() = default;

  virtual void add(OutputFile file) = 0;
};

// Appends them to a set.
class FileCollector final : public FileSink {
 public:
  explicit FileCollector(FileSet& files) : files_(files) {}
  void add(OutputFile file) override { files_.push_back(std::move(file)); }

 private:
  FileSet& files_;
};

}  // namespace base
