#pragma once

namespace cli {

// What the process ends with; shown in the README.
enum class ExitCode : int {
  Success = 0,
  Findings = 1,   // the spec has errors
  Usage = 2,      // the command line is wrong
  Io = 3,         // the system refused to read or write
  Internal = 70,  // a mistake of secretgen's own; nothing is written
};

}  // namespace cli
