#include "disk/real_root.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <utility>

#include "base/check.h"
#include "base/file_set.h"
#include "disk/path.h"
#include "disk/system.h"

namespace disk {

namespace {

constexpr mode_t kFileMode = 0644;
constexpr mode_t kProgramMode = 0755;
constexpr int kDirectory = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

// The errors of file systems without the flags of renameat2.
bool has_no_flags(int error) { return error == EINVAL || error == ENOSYS || error == EPERM; }

std::int64_t nanoseconds(const timespec& time) {
  constexpr std::int64_t kSecond = 1'000'000'000;
  return static_cast<std::int64_t>(time.tv_sec) * kSecond + time.tv_nsec;
}

// Local file systems, whose times the kernel keeps. On a network file system the server does.
bool keeps_times(__fsword_t kind) {
  constexpr std::array<__fsword_t, 7> kKinds{
      EXT4_SUPER_MAGIC, XFS_SUPER_MAGIC,  BTRFS_SUPER_MAGIC,
      TMPFS_MAGIC,      F2FS_SUPER_MAGIC, OVERLAYFS_SUPER_MAGIC,
      0x2fc12fc1,  // ZFS
  };
  return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

}  // namespace

Expected<std::unique_ptr<Root>> RealRoot::open(const std::string& directory, Access access,
                                               Resolution resolution) {
  auto held = hold_directory(directory, access);
  if (!held) {
    return base::Unexpected(std::move(held.error()));
  }
  return std::unique_ptr<Root>(new RealRoot(directory, *std::move(held), resolution));
}

Failure RealRoot::refused(std::string_view path, int error) const {
  Failure failure = failed(whole(path), error);
  if (error == ELOOP) {
    failure.reason = "a symbolic link in the path";
  }
  return failure;
}

Expected<std::string> RealRoot::read(std::string_view path, std::size_t limit) {
  SG_CHECK(is_below(path), "an output's path stays below its root");
  if (!root_.open()) {
    return base::Unexpected(refused(path, ENOENT));
  }
  const Descriptor file =
      open_below(root_.get(), path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, resolution_);
  if (file.open()) {
    return read_all(file, whole(path), limit);
  }
  const int error = errno;
  Failure failure = refused(path, error);
  // Is the last part the link, or one before it?
  if (error == ELOOP && open_below(root_.get(), parent(path), kDirectory, resolution_).open()) {
    failure.kind = Failure::Kind::Link;
  }
  return base::Unexpected(std::move(failure));
}

std::optional<FileStatus> RealRoot::status(std::string_view path) {
  struct stat found {};
  if (!root_.open()) {
    return std::nullopt;
  }
  const auto place = locate(path);
  if (!place ||
      ::fstatat(place->directory, place->name.c_str(), &found, AT_SYMLINK_NOFOLLOW) != 0 ||
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

Expected<std::vector<std::string>> RealRoot::names(std::string_view directory) {
  std::vector<std::string> found;
  if (!root_.open()) {
    return found;
  }
  Descriptor opened = open_below(root_.get(), directory, kDirectory, resolution_);
  if (!opened.open() && errno == ENOENT) {
    return found;
  }
  DIR* const stream = opened.open() ? ::fdopendir(opened.get()) : nullptr;
  if (stream == nullptr) {
    return base::Unexpected(refused(directory, errno));
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
  const int error = errno;
  ::closedir(stream);
  if (error != 0) {
    return base::Unexpected(refused(directory, error));
  }
  std::sort(found.begin(), found.end());
  return found;
}

Expected<RealRoot::Place> RealRoot::locate(std::string_view path) {
  SG_CHECK(is_below(path), "an output's path stays below its root");
  const std::string_view above = parent(path);
  // Keep the previous directory open: a rename needs both.
  if (!last_.descriptor.open() || last_.path != above) {
    std::swap(last_, before_);
  }
  if (!last_.descriptor.open() || last_.path != above) {
    last_ = {std::string(above), open_below(root_.get(), above, kDirectory, resolution_)};
    if (!last_.descriptor.open()) {
      return base::Unexpected(refused(path, errno));
    }
  }
  return Place{.directory = last_.descriptor.get(),
               .name = std::string(above.empty() ? path : path.substr(above.size() + 1))};
}

Expected<Root::Made> RealRoot::make_directory(std::string_view path) {
  const auto place = locate(path);
  if (!place) {
    return base::Unexpected(place.error());
  }
  if (::mkdirat(place->directory, place->name.c_str(), kDirectoryMode) == 0) {
    return Made::New;
  }
  if (errno != EEXIST) {
    return base::Unexpected(refused(path, errno));
  }
  return Made::Existing;
}

Expected<void> RealRoot::create(std::string_view path, std::string_view text) {
  const auto place = locate(path);
  if (!place) {
    return base::Unexpected(place.error());
  }
  Descriptor file(retried([&] {
    return ::openat(place->directory, place->name.c_str(),
                    O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                    base::is_program(text) ? kProgramMode : kFileMode);
  }));
  if (!file.open()) {
    return base::Unexpected(refused(path, errno));
  }
  int error = write_all(file, text);
  if (const int closed = file.close(); error == 0) {
    error = closed;
  }
  if (error != 0) {
    ::unlinkat(place->directory, place->name.c_str(), 0);
    return base::Unexpected(refused(path, error));
  }
  return {};
}

Expected<void> RealRoot::rename(std::string_view from, std::string_view to, unsigned flags) {
  const auto source = locate(from);
  if (!source) {
    return base::Unexpected(source.error());
  }
  const auto target = locate(to);
  if (!target) {
    return base::Unexpected(target.error());
  }
  const int done = retried([&] {
    return ::renameat2(source->directory, source->name.c_str(), target->directory,
                       target->name.c_str(), flags);
  });
  if (done == 0) {
    return {};
  }
  if (!has_no_flags(errno)) {
    return base::Unexpected(refused(to, errno));
  }
  struct stat status {};
  if (flags == RENAME_NOREPLACE &&
      ::fstatat(target->directory, target->name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) {
    return base::Unexpected(refused(to, EEXIST));
  }
  if (retried([&] {
        return ::renameat(source->directory, source->name.c_str(), target->directory,
                          target->name.c_str());
      }) != 0) {
    return base::Unexpected(refused(to, errno));
  }
  return {};
}

Expected<void> RealRoot::move(std::string_view from, std::string_view to) {
  return rename(from, to, RENAME_NOREPLACE);
}

Expected<void> RealRoot::replace(std::string_view from, std::string_view to) {
  return rename(from, to, RENAME_EXCHANGE);
}

Expected<void> RealRoot::remove(std::string_view path) {
  const auto place = locate(path);
  if (!place) {
    return base::Unexpected(place.error());
  }
  if (::unlinkat(place->directory, place->name.c_str(), 0) != 0 && errno != ENOENT) {
    return base::Unexpected(refused(path, errno));
  }
  return {};
}

bool RealRoot::remove_directory(std::string_view path) {
  for (Opened* opened : {&last_, &before_}) {
    if (opened->path == path) {
      *opened = {};
    }
  }
  const auto place = locate(path);
  return place && ::unlinkat(place->directory, place->name.c_str(), AT_REMOVEDIR) == 0;
}

Expected<void> RealRoot::sync() {
  if (retried([&] { return ::syncfs(root_.get()); }) != 0) {
    return base::Unexpected(refused({}, errno));
  }
  return {};
}

void RealRoot::abandon() {
  remove_empty(made_);
  made_.clear();
}

}  // namespace disk
