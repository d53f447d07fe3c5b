#pragma once

#include <cerrno>
#include <cstddef>
#include <string>
#include <string_view>

#include "disk/descriptor.h"
#include "disk/failure.h"

namespace disk {

// Repeats a system call that a signal interrupted.
template <class Call>
auto retried(const Call& call) {
  auto result = call();
  while (result < 0 && errno == EINTR) {
    result = call();
  }
  return result;
}

// The system's description of an error.
std::string reason(int error);
// Absent if there is no such file or a parent is not a directory; otherwise Refused.
Failure failed(std::string_view path, int error);

// 0, or the error.
int write_all(const Descriptor& file, std::string_view text);
// The content of a regular file; a failure, which names `path`, if it is not a regular file, has
// more than `limit` bytes, or cannot be read.
Expected<std::string> read_all(const Descriptor& file, std::string_view path, std::size_t limit);

}  // namespace disk
