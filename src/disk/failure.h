#pragma once

#include <string>

#include "base/expected.h"

namespace disk {

// Why the file system did not do what it was asked, in its own words ("No space left on device").
struct Failure {
  enum class Kind {
    Refused,  // by the system
    Absent,   // there is no such file
    TooBig,   // the file has more bytes than the reader takes
    Link,     // the path names a symbolic link where a file was asked for
    Busy,     // another build held the directory for too long
  };

  std::string path;
  std::string reason;
  Kind kind = Kind::Refused;

  [[nodiscard]] bool absent() const { return kind == Kind::Absent; }
};

template <class T>
using Expected = base::Expected<T, Failure>;

}  // namespace disk
