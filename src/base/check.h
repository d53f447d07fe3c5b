#pragma once

namespace base {

// Prints `promise` with its place on standard error and aborts.
[[noreturn]] void check_failed(const char* promise, const char* file, int line);

}  // namespace base

// Our own bug, never the user's mistake: `promise` says what was to hold here. On in every build.
#define SG_CHECK(condition, promise)                       \
  do {                                                     \
    if (!(condition)) {                                    \
      ::base::check_failed((promise), __FILE__, __LINE__); \
    }                                                      \
  } while (false)
