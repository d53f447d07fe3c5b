#pragma once

#include <string>

#include "base/expected.h"

namespace disk {

// Why a file operation failed, in the system's words ("No space left on device").
struct Failure {
  enum class Kind {
    Refused,  // any other reason
    Absent,   // the file does not exist
    TooBig,   // the file has more bytes than the reader accepts
    Link,     // the path is a symbolic link, not a file
    Busy,     // another build kept the directory locked for too long
  };

  std::string path;
  std::string reason;
  Kind kind = Kind::Refused;

  [[nodiscard]] bool absent() const { return kind == Kind::Absent; }
};

template <class T>
using Expected = base::Expected<T, Failure>;

}  // namespace disk
