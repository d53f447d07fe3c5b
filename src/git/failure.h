#pragma once

#include <string>

#include "base/expected.h"

namespace git {

// Why git failed, in its own words ("git ls-files: fatal: index file corrupt").
struct Failure {
  enum class Kind {
    Refused,     // any other reason
    NoGit,       // the program `git` is not installed
    NoWorkTree,  // the directory is in no work tree
    TooBig,      // a blob has more bytes than the reader accepts
  };

  std::string reason;
  Kind kind = Kind::Refused;
};

template <class T>
using Expected = base::Expected<T, Failure>;

}  // namespace git
