#include "cli/outputs_plain_text.h"

#include <optional>
#include <string_view>
#include <vector>

#include "cli/plain_text_rules.h"
#include "git/repository.h"
#include "publish/rules.h"
#include "source/files.h"

namespace cli {

namespace {

constexpr std::string_view kLocal = "local";
constexpr std::string_view kExample = ".example";
constexpr std::string_view kIgnored = "gitignore";

// The value file of which `path`, below a system's `local`, is an example, relative to the user's
// repository; empty if it is none.
std::string value_file(std::string_view path) {
  if (!path.ends_with(kExample)) {
    return {};
  }
  path.remove_suffix(kExample.size());
  return path == kIgnored ? std::string() : std::string(path);
}

// A work tree that git cannot tell of has nothing that git tracks.
void judge_tracked(const std::vector<std::string>& paths, publish::Disk& disk,
                   PlainText& plain_text, diag::Sink& sink) {
  std::optional<git::Failure> ignored;
  const auto repository = git::Repository::find(".", ignored);
  const auto index = repository ? repository->index(ignored) : std::nullopt;
  if (!index) {
    return;
  }
  for (const std::string& path : paths) {
    if (git::find_entry(*index, path) == nullptr) {
      continue;
    }
    sink.report(tracked_value_file(path));
    std::optional<publish::Failure> failure;
    if (const auto text =
            disk.read(repository->root() + "/" + path, source::kMaxFileSize, failure)) {
      plain_text.judge(path, *text);
    } else if (failure) {
      sink.report(publish::cannot_read(*failure));
    }
  }
}

}  // namespace

void judge_outputs(const std::string& directory, publish::Disk& disk, PlainText& plain_text,
                   diag::Sink& sink) {
  std::optional<publish::Failure> failure;
  for (const std::string& path : disk.find(directory, "", failure)) {
    if (const auto text = disk.read(path, source::kMaxFileSize, failure)) {
      plain_text.judge_made(path, *text);
    }
    if (failure) {
      break;
    }
  }
  if (failure && disk.is_directory(directory)) {
    sink.report(publish::cannot_read(*failure));
  }
}

void judge_value_files(const std::vector<std::string>& directories, publish::Disk& disk,
                       PlainText& plain_text, diag::Sink& sink) {
  std::vector<std::string> value_files;
  for (const std::string& directory : directories) {
    const std::string local = directory + "/" + std::string(kLocal);
    if (!disk.is_directory(local)) {
      continue;
    }
    std::optional<publish::Failure> failure;
    for (const std::string& path : disk.find(local, "", failure)) {
      std::string named = value_file(std::string_view(path).substr(local.size() + 1));
      if (!named.empty()) {
        value_files.push_back(std::move(named));
      }
    }
    if (failure) {
      sink.report(publish::cannot_read(*failure));
    }
  }
  // Git is asked once for all of them.
  if (!value_files.empty()) {
    judge_tracked(value_files, disk, plain_text, sink);
  }
}

}  // namespace cli
