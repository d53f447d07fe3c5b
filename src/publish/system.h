#pragma once

#include <cerrno>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "publish/descriptor.h"
#include "publish/failure.h"

namespace publish {

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
Failure failed(std::string_view path, int error);

// 0, or the error.
int write_all(const Descriptor& file, std::string_view text);
// All that is in a regular file; nullopt and a failure, which names `path`, if it is none, has more
// than `limit` bytes or cannot be read.
std::optional<std::string> read_all(const Descriptor& file, std::string_view path,
                                    std::size_t limit, std::optional<Failure>& failure);

}  // namespace publish
