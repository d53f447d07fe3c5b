#pragma once

#include <cerrno>
#include <cstddef>
#include <string>
#include <string_view>

#include "disk/descriptor.h"
#include "disk/failure.h"

namespace disk {

// Calls a function of the system until a signal does not interrupt it.
template <class Call>
auto retried(const Call& call) {
  auto result = call();
  while (result < 0 && errno == EINTR) {
    result = call();
  }
  return result;
}

// The system's words for an error.
std::string reason(int error);
// Absent for what is not there, also below a file; else Refused.
Failure failed(std::string_view path, int error);

// 0, or the error.
int write_all(const Descriptor& file, std::string_view text);
// All that is in a regular file; a failure, which names `path`, if it is none, has more than
// `limit` bytes or cannot be read.
Expected<std::string> read_all(const Descriptor& file, std::string_view path, std::size_t limit);

}  // namespace disk
