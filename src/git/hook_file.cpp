#include "git/hook_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "disk/descriptor.h"
#include "disk/system.h"

namespace git {

namespace {

namespace fs = std::filesystem;

// A hook is a small script; of a larger program, only this much is read.
constexpr std::size_t kMostBytes = std::size_t{1024} * 1024;

base::Unexpected<std::string> last_error() { return base::Unexpected(disk::reason(errno)); }

bool exists(const std::string& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0;
}

// The text at `path`, following links; nullopt if there is nothing. A directory has no text.
std::optional<std::string> text_at(const std::string& path) {
  if (!exists(path)) {
    return std::nullopt;
  }
  std::string text;
  const disk::Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  std::array<char, 4096> part{};
  while (file.open() && text.size() < kMostBytes) {
    const ssize_t size = read(file.get(), part.data(), part.size());
    if (size <= 0) {
      break;
    }
    text.append(part.data(), static_cast<std::size_t>(size));
  }
  return text;
}

bool holds_line(const std::string& text, const std::string& line) {
  return ('\n' + text).find('\n' + line + '\n') != std::string::npos;
}

// Replaces `path` with an executable file, or leaves it unchanged.
base::Expected<void, std::string> replace(const std::string& path, const std::string& text) {
  std::string temporary = path + ".XXXXXX";
  const disk::Descriptor file(mkostemp(temporary.data(), O_CLOEXEC));
  if (!file.open()) {
    return last_error();
  }
  // The mode of a hook made by hand: git runs it for everyone who may commit here.
  constexpr mode_t kMode = 0755;
  errno = disk::write_all(file, text);
  if (errno == 0 && fchmod(file.get(), kMode) == 0 && fsync(file.get()) == 0 &&
      rename(temporary.c_str(), path.c_str()) == 0) {
    return {};
  }
  auto error = last_error();
  unlink(temporary.c_str());
  return error;
}

}  // namespace

base::Expected<HookChange, std::string> install(const HookFile& hook, const std::string& text,
                                                const std::string& mark, bool force) {
  std::error_code error;
  fs::create_directories(hook.directory, error);
  if (error) {
    return base::Unexpected(error.message());
  }
  HookChange change{.outcome = HookChange::Outcome::Written};
  const auto before = text_at(hook.path());
  const bool ours = before && holds_line(*before, mark);
  const bool kept = exists(hook.earlier());
  change.kept = kept || (before && !ours) ? hook.earlier() : "";
  if (ours && *before == text && access(hook.path().c_str(), X_OK) == 0) {
    change.outcome = HookChange::Outcome::Unchanged;
    return change;
  }
  if (ours && *before != text && !force) {
    change.outcome = HookChange::Outcome::Edited;
    return change;
  }
  if (before && !ours && kept) {
    change.outcome = HookChange::Outcome::Foreign;
    return change;
  }
  if (before && !ours && rename(hook.path().c_str(), hook.earlier().c_str()) != 0) {
    return last_error();
  }
  if (auto replaced = replace(hook.path(), text); !replaced) {
    if (before && !ours) {
      rename(hook.earlier().c_str(), hook.path().c_str());
    }
    return base::Unexpected(std::move(replaced.error()));
  }
  return change;
}

base::Expected<HookChange, std::string> uninstall(const HookFile& hook, const std::string& mark) {
  HookChange change{.outcome = HookChange::Outcome::Removed};
  const auto before = text_at(hook.path());
  if (before && !holds_line(*before, mark)) {
    change.outcome = HookChange::Outcome::Foreign;
    return change;
  }
  const bool kept = exists(hook.earlier());
  if (!before && !kept) {
    change.outcome = HookChange::Outcome::Absent;
    return change;
  }
  // Renaming the earlier hook removes ours in the same step.
  const int done =
      kept ? rename(hook.earlier().c_str(), hook.path().c_str()) : unlink(hook.path().c_str());
  if (done != 0) {
    return last_error();
  }
  change.back = kept ? hook.path() : "";
  return change;
}

}  // namespace git
