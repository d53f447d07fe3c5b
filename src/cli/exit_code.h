#pragma once

namespace cli {

// What the process ends with; shown in the README.
enum class ExitCode : int {
  Success = 0,
  Findings = 1,   // the spec has errors
  Usage = 2,      // the command line is wrong
  Io = 3,         // a file cannot be read or written
  Internal = 70,  // internal error; nothing is written
};

}  // namespace cli
