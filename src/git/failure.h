#pragma once

#include <string>

#include "base/expected.h"

namespace git {

// Why git gave no answer, in its own words ("git ls-files: fatal: index file corrupt").
struct Failure {
  enum class Kind {
    Refused,     // by git
    NoGit,       // there is no program `git`
    NoWorkTree,  // no work tree holds the directory
    TooBig,      // a blob has more bytes than the reader takes
  };

  std::string reason;
  Kind kind = Kind::Refused;
};

template <class T>
using Expected = base::Expected<T, Failure>;

}  // namespace git
