#include "base/heap.h"

#include <cstdlib>

// Sanitizers replace the heap of glibc, and would mark every reserved byte.
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

// Enough for a build of about ten thousand files; beyond it, the heap grows in small pages.
constexpr std::size_t kReserved = std::size_t{256} << 20U;

}  // namespace

void use_large_pages() {
  // Keep large texts there, too, and reuse freed memory.
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  void* const top = std::malloc(kReserved);
  if (top == nullptr) {
    return;
  }
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto begin = (reinterpret_cast<std::uintptr_t>(top) + page - 1) / page * page;
  // If this fails, the pages stay small.
  ::madvise(reinterpret_cast<void*>(begin), kReserved - page, MADV_HUGEPAGE);
  std::free(top);
}

#else

void use_large_pages() {}

#endif

}  // namespace base
