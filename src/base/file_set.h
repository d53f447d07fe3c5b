#pragma once

#include <string>
#include <vector>

namespace base {

// One file to be written: `path` is relative to the system's output directory, with `/` between its
// parts, never absolute and never through `..`.
struct OutputFile {
  std::string path;
  std::string text;
};

// Everything one build writes, in the order in which the emitters made it.
using FileSet = std::vector<OutputFile>;

}  // namespace base
