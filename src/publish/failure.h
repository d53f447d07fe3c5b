#pragma once

#include <string>

namespace publish {

// What went wrong, in the system's words ("No space left on device").
struct Failure {
  std::string path;
  std::string reason;
  bool too_big = false;  // the file has more bytes than the reader takes
  bool link = false;     // a symbolic link stands where a file was asked for
  bool busy = false;     // another build held the directory for too long
};

}  // namespace publish
