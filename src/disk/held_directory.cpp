#include "disk/held_directory.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <system_error>
#include <thread>
#include <utility>

#include "disk/system.h"

namespace disk {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kPatience{30};
constexpr std::chrono::milliseconds kPause{5};

// The errors of file systems without such locks.
bool has_no_locks(int error) {
  return error == ENOLCK || error == EOPNOTSUPP || error == EBADF || error == ENOSYS ||
         error == EINVAL;
}

// 0, or the error; EWOULDBLOCK: another process has the lock.
int lock(const Descriptor& directory, Access access) {
  const int operation = (access == Access::Write ? LOCK_EX : LOCK_SH) | LOCK_NB;
  const auto deadline = std::chrono::steady_clock::now() + kPatience;
  while (retried([&] { return ::flock(directory.get(), operation); }) != 0) {
    if (errno != EWOULDBLOCK) {
      return has_no_locks(errno) ? 0 : errno;
    }
    if (std::chrono::steady_clock::now() > deadline) {
      return EWOULDBLOCK;
    }
    std::this_thread::sleep_for(kPause);
  }
  return 0;
}

// Creates a directory and its parents; adds those that were created to `made`.
int make_directories(const std::string& directory, std::vector<std::string>& made) {
  std::error_code unknown;
  const fs::path path(directory);
  if (path.has_parent_path() && path.parent_path() != path &&
      !fs::exists(path.parent_path(), unknown)) {
    if (const int error = make_directories(path.parent_path().string(), made); error != 0) {
      return error;
    }
  }
  if (path.filename().empty() || path.filename() == ".") {
    return 0;
  }
  if (::mkdir(directory.c_str(), kDirectoryMode) == 0) {
    made.push_back(directory);
    return 0;
  }
  return errno == EEXIST ? 0 : errno;
}

// True if the directory is still the one at `path`: another build may have removed it.
bool is_at(const Descriptor& directory, const std::string& path) {
  struct stat open {};
  struct stat named {};
  return ::fstat(directory.get(), &open) == 0 && ::stat(path.c_str(), &named) == 0 &&
         open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

Descriptor open_directory(const std::string& path) {
  return Descriptor(
      retried([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
}

}  // namespace

Expected<HeldDirectory> hold_directory(const std::string& directory, Access access) {
  constexpr int kAttempts = 100;
  std::vector<std::string> made;
  const auto give_up = [&](int error) {
    remove_empty(made);
    Failure failure = failed(directory, error);
    if (error == EWOULDBLOCK) {
      failure.kind = Failure::Kind::Busy;
    }
    return base::Unexpected(std::move(failure));
  };
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    Descriptor opened = open_directory(directory);
    if (!opened.open() && errno == ENOENT && access == Access::Write) {
      if (const int error = make_directories(directory, made); error != 0) {
        return give_up(error);
      }
      opened = open_directory(directory);
      if (!opened.open() && errno == ENOENT) {
        continue;
      }
    }
    const bool absent = !opened.open() && errno == ENOENT;
    if (!opened.open() && !absent) {
      return give_up(errno);
    }
    if (!absent) {
      if (const int error = lock(opened, access); error != 0) {
        return give_up(error);
      }
      if (!is_at(opened, directory)) {
        continue;
      }
    }
    return HeldDirectory{.descriptor = std::move(opened), .made = std::move(made)};
  }
  return give_up(EWOULDBLOCK);
}

void remove_empty(const std::vector<std::string>& made) {
  std::for_each(made.rbegin(), made.rend(), [](const std::string& one) { ::rmdir(one.c_str()); });
}

}  // namespace disk
