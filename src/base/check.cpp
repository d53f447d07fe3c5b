#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace base {

void check_failed(const char* promise, const char* file, int line) {
  std::fprintf(stderr, "secretgen: internal error at %s:%d: %s\n", file, line, promise);
  std::abort();
}

}  // namespace base
