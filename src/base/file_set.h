#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace base {

// One file to be written: `path` is relative to the system's output directory, with `/` between its
// parts, never absolute and never through `..`.
struct OutputFile {
  std::string path;
  std::string text;
};

// True for a text that the system can run, and so is written as an executable file.
inline bool is_program(std::string_view text) { return text.starts_with("#!"); }

// Everything one build writes, in the order in which the emitters made it.
using FileSet = std::vector<OutputFile>;

}  // namespace base
