// Loaded before libc, it makes write(2) write less than requested, and memory run out:
//   FAULT_SHORT=N   at most N bytes at a time
//   FAULT_EINTR=N   each Nth write is interrupted before it begins
//   FAULT_MEMORY=N  from the Nth allocation of `main` on, allocations fail
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

extern void* __libc_malloc(size_t size);

// std::get_new_handler: allocations fail only after the program has set its handler.
extern void* _ZSt15get_new_handlerv(void);

static long setting(const char* name) {
  const char* text = getenv(name);
  return text == NULL ? 0 : atol(text);
}

ssize_t write(int file, const void* bytes, size_t size) {
  static ssize_t (*real)(int, const void*, size_t);
  static long calls;
  if (real == NULL) {
    real = (ssize_t(*)(int, const void*, size_t))dlsym(RTLD_NEXT, "write");
  }
  const long each = setting("FAULT_EINTR");
  if (each > 0 && ++calls % each == 0) {
    errno = EINTR;
    return -1;
  }
  const long most = setting("FAULT_SHORT");
  return real(file, bytes, most > 0 && size > (size_t)most ? (size_t)most : size);
}

void* malloc(size_t size) {
  static long limit = -1;
  static long calls;
  if (limit < 0) {
    limit = setting("FAULT_MEMORY");
  }
  if (limit > 0 && _ZSt15get_new_handlerv() != NULL && ++calls >= limit) {
    errno = ENOMEM;
    return NULL;
  }
  return __libc_malloc(size);
}
