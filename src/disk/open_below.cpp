#include "disk/open_below.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <string>

namespace disk {

namespace {

// The kernel answers EAGAIN if another process renames a directory of the path meanwhile.
constexpr int kAttempts = 16;

// A container's system call filter may not know openat2 and answer EPERM.
bool is_missing(int error) { return error == ENOSYS || error == EPERM; }

int openat2_below(int root, const char* path, int flags) {
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    const long number = ::syscall(SYS_openat2, root, path, &how, sizeof how);
    if (number >= 0 || (errno != EINTR && errno != EAGAIN)) {
      return static_cast<int>(number);
    }
  }
  return -1;
}

int openat_retried(int directory, const char* name, int flags) {
  int number = -1;
  do {
    number = ::openat(directory, name, flags);
  } while (number < 0 && errno == EINTR);
  return number;
}

// O_DIRECTORY gives ENOTDIR for a link, too.
void tell_link(int directory, const std::string& name) {
  struct stat status {};
  if (errno == ENOTDIR && ::fstatat(directory, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) {
    errno = S_ISLNK(status.st_mode) ? ELOOP : ENOTDIR;
  }
}

Descriptor walk_below(int root, std::string_view path, int flags) {
  constexpr int kStep = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
  Descriptor at(openat_retried(root, ".", kStep));
  while (at.open()) {
    const std::size_t slash = path.find('/');
    const std::string part(path.substr(0, slash));
    if (part.empty() || part == "..") {
      errno = part.empty() ? ENOENT : EXDEV;
      return Descriptor(-1);
    }
    const bool last = slash == std::string_view::npos;
    Descriptor next(openat_retried(at.get(), part.c_str(), last ? flags | O_NOFOLLOW : kStep));
    if (!next.open()) {
      tell_link(at.get(), part);
      return next;
    }
    if (last) {
      return next;
    }
    at = std::move(next);
    path.remove_prefix(slash + 1);
  }
  return at;
}

}  // namespace

Descriptor open_below(int root, std::string_view path, int flags, Resolution resolution) {
  static std::atomic<bool> lacks_openat2 = false;
  const std::string text = path.empty() ? "." : std::string(path);
  if (text.find('\0') != std::string::npos) {
    errno = EINVAL;
    return Descriptor(-1);
  }
  if (text.front() == '/') {
    errno = EXDEV;
    return Descriptor(-1);
  }
  if (resolution == Resolution::Kernel && !lacks_openat2) {
    Descriptor found(openat2_below(root, text.c_str(), flags));
    if (found.open() || !is_missing(errno)) {
      return found;
    }
    lacks_openat2 = true;
  }
  return walk_below(root, text, flags);
}

}  // namespace disk
