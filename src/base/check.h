#pragma once

namespace base {

// Prints `promise` and its location on standard error, and aborts.
[[noreturn]] void check_failed(const char* promise, const char* file, int line);

}  // namespace base

// For internal errors, never for the user's mistakes. `promise` says what must be true here. Active
// in every build.
#define SG_CHECK(condition, promise)                       \
  do {                                                     \
    if (!(condition)) {                                    \
      ::base::check_failed((promise), __FILE__, __LINE__); \
    }                                                      \
  } while (false)
