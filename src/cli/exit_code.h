#pragma once

namespace cli {

// The exit codes of the process, as the README lists them.
enum class ExitCode : int {
  Success = 0,
  Findings = 1,   // findings: errors in a spec, outputs that are not up to date, …
  Usage = 2,      // the command line is wrong
  Io = 3,         // a file cannot be read or written
  Internal = 70,  // internal error; nothing is written
};

}  // namespace cli
