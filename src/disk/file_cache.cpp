#include "disk/file_cache.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>

#include "disk/clock.h"
#include "disk/descriptor.h"
#include "disk/system.h"

namespace disk {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kCacheHead = "secretgen memory 1\n";
constexpr std::int64_t kNanoseconds = 1'000'000'000;
constexpr std::size_t kMost = 4096;

std::optional<std::string> read_small(const std::string& path) {
  const Descriptor file(retried(
      [&] { return ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC); }));
  struct stat status {};
  // A file that others could have written proves nothing.
  if (!file.open() || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode) ||
      status.st_uid != ::geteuid() || (status.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
    return std::nullopt;
  }
  auto text = read_all(file, path, kMost);
  return text ? std::optional(*std::move(text)) : std::nullopt;
}

std::string print(const std::string& fingerprint, const Clock& clock) {
  std::string text(kCacheHead);
  text.append(fingerprint).append("\n");
  text.append(std::to_string(clock.time)).append("\n");
  text.append(std::to_string(clock.offset)).append("\n");
  text.append(clock.start).append("\n");
  return text;
}

std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

std::optional<std::int64_t> number(std::string_view digits) {
  std::int64_t value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? std::optional(value)
                                                                             : std::nullopt;
}

// After the clock is set back, a new change can get the time of an earlier one. So entries from the
// future, or from before the clock was reset, are not trusted.
bool is_set_as_then(const Clock& clock, std::string_view time, std::string_view offset,
                    std::string_view start) {
  const auto kept_at = number(time);
  const auto kept_offset = number(offset);
  if (!kept_at || !kept_offset || *kept_at > clock.time) {
    return false;
  }
  return start != clock.start || std::abs(*kept_offset - clock.offset) <= kNanoseconds;
}

bool is_ours(const fs::path& path, mode_t kind) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && (status.st_mode & S_IFMT) == kind &&
         status.st_uid == ::geteuid();
}

// The repository's directory: `.git`, or the one that a linked work tree's `.git` names.
std::optional<fs::path> repository_of(const std::string& directory) {
  std::error_code error;
  fs::path at = fs::weakly_canonical(fs::absolute(directory, error), error);
  while (!error) {
    const fs::path git = at / ".git";
    if (is_ours(git, S_IFDIR)) {
      return git;
    }
    if (const auto text = read_small(git.string())) {
      constexpr std::string_view kBefore = "gitdir: ";
      const fs::path named(text->starts_with(kBefore)
                               ? text->substr(kBefore.size(), text->find('\n') - kBefore.size())
                               : std::string());
      const fs::path whole = named.is_absolute() ? named : at / named;
      return !named.empty() && is_ours(whole, S_IFDIR) ? std::optional(whole) : std::nullopt;
    }
    if (!at.has_relative_path()) {
      break;
    }
    at = at.parent_path();
  }
  return std::nullopt;
}

}  // namespace

bool FileCache::knows(const std::string& name, const std::string& fingerprint) {
  const auto text = read_small(directory_ + "/" + name);
  if (!text || !text->starts_with(kCacheHead) || !text->ends_with('\n')) {
    return false;
  }
  std::string_view rest = std::string_view(*text).substr(kCacheHead.size());
  const std::string_view kept = take_line(rest);
  const std::string_view time = take_line(rest);
  const std::string_view offset = take_line(rest);
  const std::string_view start = take_line(rest);
  return rest.empty() && kept == fingerprint && is_set_as_then(read_clock(), time, offset, start);
}

void FileCache::keep(const std::string& name, const std::string& fingerprint) {
  constexpr mode_t kOurs = 0600;
  // Creates ~/.cache if needed, but never the home directory itself.
  ::mkdir(fs::path(directory_).parent_path().c_str(), S_IRWXU);
  if (::mkdir(directory_.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
    return;
  }
  const std::string path = directory_ + "/" + name;
  const std::string temporary = path + ".new";
  // A killed run may have left one.
  ::unlink(temporary.c_str());
  Descriptor file(
      ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kOurs));
  if (!file.open()) {
    return;
  }
  const bool written = write_all(file, print(fingerprint, read_clock())) == 0;
  if (file.close() != 0 || !written || ::rename(temporary.c_str(), path.c_str()) != 0) {
    ::unlink(temporary.c_str());
  }
}

std::string cache_directory(const std::string& directory) {
  const std::string name = "secretgen";
  if (const auto repository = repository_of(directory);
      repository && ::access(repository->c_str(), W_OK) == 0) {
    return (*repository / name).string();
  }
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache != nullptr && *cache == '/') {
    return (fs::path(cache) / name).string();
  }
  const char* home = std::getenv("HOME");
  return home != nullptr && *home == '/' ? (fs::path(home) / ".cache" / name).string()
                                         : std::string();
}

}  // namespace disk
