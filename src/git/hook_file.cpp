#include "git/hook_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "git/process.h"

namespace git {

namespace {

namespace fs = std::filesystem;

// A hook is a small script; of a program only this much is looked at.
constexpr std::size_t kMostBytes = std::size_t{1024} * 1024;

std::string last_error() { return std::generic_category().message(errno); }

bool exists(const std::string& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0;
}

// What stands at `path`, links followed: nullopt if nothing does. A directory has no text.
std::optional<std::string> text_at(const std::string& path) {
  if (!exists(path)) {
    return std::nullopt;
  }
  std::string text;
  const Handle file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
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

bool write_all(int file, const std::string& text) {
  for (std::size_t done = 0; done < text.size();) {
    const ssize_t size = write(file, text.data() + done, text.size() - done);
    if (size < 0 && errno != EINTR) {
      return false;
    }
    done += size < 0 ? 0 : static_cast<std::size_t>(size);
  }
  return true;
}

// Puts a whole executable file at `path`, or leaves what is there.
bool replace(const std::string& path, const std::string& text, std::string& reason) {
  std::string temporary = path + ".XXXXXX";
  Handle file(mkostemp(temporary.data(), O_CLOEXEC));
  if (!file.open()) {
    reason = last_error();
    return false;
  }
  // As a hook that a person makes: git runs it for everyone who may commit here.
  constexpr mode_t kMode = 0755;
  const bool whole = write_all(file.get(), text) && fchmod(file.get(), kMode) == 0 &&
                     fsync(file.get()) == 0 && rename(temporary.c_str(), path.c_str()) == 0;
  if (!whole) {
    reason = last_error();
    unlink(temporary.c_str());
  }
  return whole;
}

}  // namespace

std::optional<HookChange> install(const HookFile& hook, const std::string& text,
                                  const std::string& mark, bool force, std::string& reason) {
  std::error_code error;
  fs::create_directories(hook.directory, error);
  if (error) {
    reason = error.message();
    return std::nullopt;
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
    reason = last_error();
    return std::nullopt;
  }
  if (!replace(hook.path(), text, reason)) {
    if (before && !ours) {
      rename(hook.earlier().c_str(), hook.path().c_str());
    }
    return std::nullopt;
  }
  return change;
}

std::optional<HookChange> uninstall(const HookFile& hook, const std::string& mark,
                                    std::string& reason) {
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
  // The earlier one's rename takes ours away in the same step.
  const int done =
      kept ? rename(hook.earlier().c_str(), hook.path().c_str()) : unlink(hook.path().c_str());
  if (done != 0) {
    reason = last_error();
    return std::nullopt;
  }
  change.back = kept ? hook.path() : "";
  return change;
}

}  // namespace git
