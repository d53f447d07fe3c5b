#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "base/check.h"
#include "publish/descriptor.h"
#include "publish/disk.h"

namespace publish {

namespace {

namespace fs = std::filesystem;

constexpr mode_t kFileMode = 0644;
constexpr mode_t kDirectoryMode = 0755;
constexpr int kAttempts = 100;

std::string reason(int error) { return std::generic_category().message(error); }

Failure failed(std::string path, int error) { return {std::move(path), reason(error)}; }

// Opens `name` in `parent`, making it if it is not there. -1 and errno if that cannot be, ELOOP or
// ENOTDIR where a link stands.
Descriptor open_directory(const Descriptor& parent, const std::string& name) {
  constexpr int kFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
  Descriptor found(::openat(parent.get(), name.c_str(), kFlags));
  if (found.open() || errno != ENOENT) {
    return found;
  }
  // Another process may have made it in between.
  if (::mkdirat(parent.get(), name.c_str(), kDirectoryMode) != 0 && errno != EEXIST) {
    return Descriptor(-1);
  }
  return Descriptor(::openat(parent.get(), name.c_str(), kFlags));
}

bool is_link(const Descriptor& parent, const std::string& name) {
  struct stat status {};
  return ::fstatat(parent.get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
         S_ISLNK(status.st_mode);
}

// 0, or the error.
int write_all(const Descriptor& file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file.get(), text.data(), text.size());
    if (written < 0) {
      if (errno == EINTR) {
        continue;
      }
      return errno;
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace

std::optional<std::string> RealDisk::read(const std::string& path, std::size_t limit,
                                          std::optional<Failure>& failure) {
  // Not to wait for a writer if it is a pipe.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.open()) {
    if (errno != ENOENT && errno != ENOTDIR) {
      failure = failed(path, errno);
    }
    return std::nullopt;
  }
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) {
    failure = failed(path, errno);
    return std::nullopt;
  }
  if (!S_ISREG(status.st_mode)) {
    failure = Failure{path, S_ISDIR(status.st_mode) ? reason(EISDIR) : "not a regular file"};
    return std::nullopt;
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > limit) {
    failure = Failure{path, "more than " + std::to_string(limit) + " bytes", true};
    return std::nullopt;
  }
  std::string text(size, '\0');
  std::size_t have = 0;
  while (have < size) {
    const ssize_t got = ::read(file.get(), text.data() + have, size - have);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      failure = failed(path, errno);
      return std::nullopt;
    }
    if (got == 0) {
      break;
    }
    have += static_cast<std::size_t>(got);
  }
  text.resize(have);
  return text;
}

std::optional<Failure> RealDisk::replace(const std::string& directory, std::string_view path,
                                         std::string_view text) {
  std::error_code error;
  fs::create_directories(directory, error);
  Descriptor parent(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!parent.open()) {
    return failed(directory, error ? error.value() : errno);
  }
  std::size_t begin = 0;
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/', begin)) {
    const std::string name(path.substr(begin, slash - begin));
    SG_CHECK(!name.empty() && name != "." && name != "..", "an output's path stays below its root");
    Descriptor next = open_directory(parent, name);
    if (!next.open()) {
      const int number = errno;
      const std::string where = directory + "/" + std::string(path.substr(0, slash));
      return is_link(parent, name) ? Failure{where, "a symbolic link on the way to an output"}
                                   : failed(where, number);
    }
    parent = std::move(next);
    begin = slash + 1;
  }
  const std::string name(path.substr(begin));
  SG_CHECK(!name.empty() && name != "." && name != "..", "an output's path stays below its root");
  const std::string whole = directory + "/" + std::string(path);

  std::string temporary;
  Descriptor file(-1);
  for (int attempt = 0; attempt < kAttempts && !file.open(); ++attempt) {
    temporary =
        ".secretgen-" + std::to_string(::getpid()) + "-" + std::to_string(next_temporary_++);
    file = Descriptor(::openat(parent.get(), temporary.c_str(),
                               O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kFileMode));
    if (!file.open() && errno != EEXIST) {
      break;
    }
  }
  if (!file.open()) {
    return failed(whole, errno);
  }
  int number = write_all(file, text);
  if (const int closed = file.close(); number == 0) {
    number = closed;
  }
  if (number == 0 && ::renameat(parent.get(), temporary.c_str(), parent.get(), name.c_str()) != 0) {
    number = errno;
  }
  if (number != 0) {
    ::unlinkat(parent.get(), temporary.c_str(), 0);
    return failed(whole, number);
  }
  return std::nullopt;
}

bool RealDisk::is_directory(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

std::vector<std::string> RealDisk::find(const std::string& directory, std::string_view name,
                                        std::optional<Failure>& failure) {
  std::vector<std::string> found;
  std::error_code error;
  fs::recursive_directory_iterator entry(directory, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code unknown;
    if ((name.empty() || entry->path().filename() == name) &&
        entry->symlink_status(unknown).type() == fs::file_type::regular) {
      found.push_back(entry->path().string());
    }
  }
  if (error) {
    failure = failed(directory, error.value());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace publish
