#include "publish/real_root.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <thread>
#include <utility>

#include "base/check.h"
#include "base/file_set.h"
#include "publish/path.h"
#include "publish/system.h"

namespace publish {

namespace {

namespace fs = std::filesystem;

constexpr mode_t kFileMode = 0644;
constexpr mode_t kProgramMode = 0755;
constexpr mode_t kDirectoryMode = 0755;
constexpr std::chrono::seconds kPatience{30};
constexpr std::chrono::milliseconds kPause{5};
constexpr int kDirectory = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

// What a file system answers that has no such locks.
bool has_no_locks(int error) {
  return error == ENOLCK || error == EOPNOTSUPP || error == EBADF || error == ENOSYS ||
         error == EINVAL;
}

// What a file system answers that knows no flags of renameat2.
bool has_no_flags(int error) { return error == EINVAL || error == ENOSYS || error == EPERM; }

// 0, or the error; EWOULDBLOCK: somebody else has it.
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

std::int64_t nanoseconds(const timespec& time) {
  constexpr std::int64_t kSecond = 1'000'000'000;
  return static_cast<std::int64_t>(time.tv_sec) * kSecond + time.tv_nsec;
}

// Local ones, of which the kernel itself keeps the times. A server keeps its own.
bool keeps_times(__fsword_t kind) {
  constexpr std::array<__fsword_t, 7> kKinds{
      EXT4_SUPER_MAGIC, XFS_SUPER_MAGIC,  BTRFS_SUPER_MAGIC,
      TMPFS_MAGIC,      F2FS_SUPER_MAGIC, OVERLAYFS_SUPER_MAGIC,
      0x2fc12fc1,  // ZFS
  };
  return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

// Makes a directory and those above it; adds what was made to `made`.
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

// True if the directory is still the one at `path`: another build may have taken it away.
bool is_at(const Descriptor& directory, const std::string& path) {
  struct stat open {};
  struct stat named {};
  return ::fstat(directory.get(), &open) == 0 && ::stat(path.c_str(), &named) == 0 &&
         open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

}  // namespace

std::unique_ptr<RealRoot> RealRoot::open(const std::string& directory, Access access,
                                         std::optional<Failure>& failure, Resolution resolution) {
  constexpr int kAttempts = 100;
  std::vector<std::string> made;
  const auto give_up = [&](int error) {
    std::for_each(made.rbegin(), made.rend(), [](const std::string& one) { ::rmdir(one.c_str()); });
    failure = failed(directory, error);
    failure->busy = error == EWOULDBLOCK;
    return nullptr;
  };
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    Descriptor opened(retried([&] { return ::open(directory.c_str(), kDirectory); }));
    if (!opened.open() && errno == ENOENT && access == Access::Write) {
      if (const int error = make_directories(directory, made); error != 0) {
        return give_up(error);
      }
      opened = Descriptor(retried([&] { return ::open(directory.c_str(), kDirectory); }));
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
    std::unique_ptr<RealRoot> root(new RealRoot(directory, std::move(opened), resolution));
    root->made_ = std::move(made);
    return root;
  }
  return give_up(EWOULDBLOCK);
}

Failure RealRoot::refused(std::string_view path, int error) const {
  Failure failure = failed(whole(path), error);
  if (error == ELOOP) {
    failure.reason = "a symbolic link on the way";
  }
  return failure;
}

std::optional<std::string> RealRoot::read(std::string_view path, std::size_t limit,
                                          std::optional<Failure>& failure) {
  SG_CHECK(is_below(path), "an output's path stays below its root");
  if (!root_.open()) {
    return std::nullopt;
  }
  const Descriptor file =
      open_below(root_.get(), path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, resolution_);
  if (file.open()) {
    return read_all(file, whole(path), limit, failure);
  }
  if (errno == ENOENT || errno == ENOTDIR) {
    return std::nullopt;
  }
  failure = refused(path, errno);
  if (errno == ELOOP) {
    // Is it the last part that is the link, or one on the way?
    const Descriptor above = open_below(root_.get(), parent(path), kDirectory, resolution_);
    failure->link = above.open();
  }
  return std::nullopt;
}

std::optional<FileStatus> RealRoot::status(std::string_view path) {
  Place place;
  struct stat found {};
  if (!root_.open() || locate(path, place) ||
      ::fstatat(place.directory, place.name.c_str(), &found, AT_SYMLINK_NOFOLLOW) != 0 ||
      !S_ISREG(found.st_mode)) {
    return std::nullopt;
  }
  return FileStatus{.device = found.st_dev,
                    .number = found.st_ino,
                    .size = static_cast<std::uint64_t>(found.st_size),
                    .modified = nanoseconds(found.st_mtim),
                    .changed = nanoseconds(found.st_ctim),
                    .executable = (found.st_mode & S_IXUSR) != 0};
}

std::optional<RootIdentity> RealRoot::identity() {
  struct stat status {};
  struct statfs system {};
  if (!root_.open() || ::fstat(root_.get(), &status) != 0 || ::fstatfs(root_.get(), &system) != 0 ||
      !keeps_times(system.f_type)) {
    return std::nullopt;
  }
  RootIdentity identity{.device = status.st_dev, .number = status.st_ino, .file_system = {}};
  for (const int part : system.f_fsid.__val) {
    identity.file_system += std::to_string(part) + ' ';
  }
  return identity;
}

std::vector<std::string> RealRoot::names(std::string_view directory,
                                         std::optional<Failure>& failure) {
  std::vector<std::string> found;
  if (!root_.open()) {
    return found;
  }
  Descriptor opened = open_below(root_.get(), directory, kDirectory, resolution_);
  if (!opened.open()) {
    if (errno != ENOENT) {
      failure = refused(directory, errno);
    }
    return found;
  }
  DIR* stream = ::fdopendir(opened.get());
  if (stream == nullptr) {
    failure = refused(directory, errno);
    return found;
  }
  opened.release();
  errno = 0;
  while (const dirent* entry = ::readdir(stream)) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") {
      found.emplace_back(name);
    }
    errno = 0;
  }
  if (errno != 0) {
    failure = refused(directory, errno);
  }
  ::closedir(stream);
  std::sort(found.begin(), found.end());
  return found;
}

std::optional<Failure> RealRoot::locate(std::string_view path, Place& place) {
  SG_CHECK(is_below(path), "an output's path stays below its root");
  const std::string_view above = parent(path);
  // The one found before is kept: a rename needs both.
  if (!last_.descriptor.open() || last_.path != above) {
    std::swap(last_, before_);
  }
  if (!last_.descriptor.open() || last_.path != above) {
    last_ = {std::string(above), open_below(root_.get(), above, kDirectory, resolution_)};
    if (!last_.descriptor.open()) {
      return refused(path, errno);
    }
  }
  place.directory = last_.descriptor.get();
  place.name = above.empty() ? path : path.substr(above.size() + 1);
  return std::nullopt;
}

std::optional<Failure> RealRoot::make_directory(std::string_view path, bool& made) {
  Place place;
  if (auto failure = locate(path, place)) {
    return failure;
  }
  made = ::mkdirat(place.directory, place.name.c_str(), kDirectoryMode) == 0;
  if (!made && errno != EEXIST) {
    return refused(path, errno);
  }
  return std::nullopt;
}

std::optional<Failure> RealRoot::create(std::string_view path, std::string_view text) {
  Place place;
  if (auto failure = locate(path, place)) {
    return failure;
  }
  Descriptor file(retried([&] {
    return ::openat(place.directory, place.name.c_str(),
                    O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                    base::is_program(text) ? kProgramMode : kFileMode);
  }));
  if (!file.open()) {
    return refused(path, errno);
  }
  int error = write_all(file, text);
  if (const int closed = file.close(); error == 0) {
    error = closed;
  }
  if (error != 0) {
    ::unlinkat(place.directory, place.name.c_str(), 0);
    return refused(path, error);
  }
  return std::nullopt;
}

std::optional<Failure> RealRoot::rename(std::string_view from, std::string_view to,
                                        unsigned flags) {
  Place source;
  Place target;
  if (auto failure = locate(from, source)) {
    return failure;
  }
  if (auto failure = locate(to, target)) {
    return failure;
  }
  const int done = retried([&] {
    return ::renameat2(source.directory, source.name.c_str(), target.directory, target.name.c_str(),
                       flags);
  });
  if (done == 0) {
    return std::nullopt;
  }
  if (!has_no_flags(errno)) {
    return refused(to, errno);
  }
  struct stat status {};
  if (flags == RENAME_NOREPLACE &&
      ::fstatat(target.directory, target.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) {
    return refused(to, EEXIST);
  }
  if (retried([&] {
        return ::renameat(source.directory, source.name.c_str(), target.directory,
                          target.name.c_str());
      }) != 0) {
    return refused(to, errno);
  }
  return std::nullopt;
}

std::optional<Failure> RealRoot::move(std::string_view from, std::string_view to) {
  return rename(from, to, RENAME_NOREPLACE);
}

std::optional<Failure> RealRoot::replace(std::string_view from, std::string_view to) {
  return rename(from, to, RENAME_EXCHANGE);
}

std::optional<Failure> RealRoot::remove(std::string_view path) {
  Place place;
  if (auto failure = locate(path, place)) {
    return failure;
  }
  if (::unlinkat(place.directory, place.name.c_str(), 0) != 0 && errno != ENOENT) {
    return refused(path, errno);
  }
  return std::nullopt;
}

bool RealRoot::remove_directory(std::string_view path) {
  for (Opened* opened : {&last_, &before_}) {
    if (opened->path == path) {
      *opened = {};
    }
  }
  Place place;
  return !locate(path, place) && ::unlinkat(place.directory, place.name.c_str(), AT_REMOVEDIR) == 0;
}

std::optional<Failure> RealRoot::sync() {
  if (retried([&] { return ::syncfs(root_.get()); }) != 0) {
    return refused({}, errno);
  }
  return std::nullopt;
}

void RealRoot::abandon() {
  std::for_each(made_.rbegin(), made_.rend(), [](const std::string& one) { ::rmdir(one.c_str()); });
  made_.clear();
}

}  // namespace publish
