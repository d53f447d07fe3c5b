#include "base/heap.h"

#include <cstdlib>

// A sanitizer's heap is not glibc's, and marks each byte of what is reserved.
#if defined(__SANITIZE_ADDRESS__)
#define SECRETGEN_OTHER_HEAP
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SECRETGEN_OTHER_HEAP
#endif
#endif

#if defined(__GLIBC__) && !defined(SECRETGEN_OTHER_HEAP)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#endif

namespace base {

#ifdef MADV_HUGEPAGE

namespace {

// What a build of some ten thousand files takes; past it, the heap grows in small pages.
constexpr std::size_t kReserved = std::size_t{256} << 20U;

}  // namespace

void use_large_pages() {
  // Large texts, too, are to lie there, and what was freed is to be used again.
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  void* const top = std::malloc(kReserved);
  if (top == nullptr) {
    return;
  }
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto begin = (reinterpret_cast<std::uintptr_t>(top) + page - 1) / page * page;
  // Where it is refused, the pages stay small.
  ::madvise(reinterpret_cast<void*>(begin), kReserved - page, MADV_HUGEPAGE);
  std::free(top);
}

#else

void use_large_pages() {}

#endif

}  // namespace base
