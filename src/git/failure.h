#pragma once

#include <string>

namespace git {

// What went wrong, in git's own words ("git ls-files: fatal: index file corrupt").
struct Failure {
  std::string reason;
  bool no_git = false;   // there is no program `git`
  bool too_big = false;  // a blob has more bytes than the reader takes
};

}  // namespace git
