#include "driver/outputs_plain_text.h"

#include <string_view>
#include <vector>

#include "disk/rules.h"
#include "driver/plain_text_rules.h"
#include "git/repository.h"
#include "source/files.h"

namespace driver {

namespace {

constexpr std::string_view kLocal = "local";
constexpr std::string_view kExample = ".example";
constexpr std::string_view kIgnored = "gitignore";

// The path, relative to the user's repository, of the value file whose example is `path` (below a
// system's `local`); empty if `path` is not an example.
std::string value_file(std::string_view path) {
  if (!path.ends_with(kExample)) {
    return {};
  }
  path.remove_suffix(kExample.size());
  return path == kIgnored ? std::string() : std::string(path);
}

// If git finds no work tree, it tracks nothing.
void judge_tracked(const std::vector<std::string>& paths, disk::Disk& disk, PlainText& plain_text,
                   diag::Sink& sink) {
  const auto repository = git::Repository::find(".");
  if (!repository) {
    return;
  }
  const auto index = repository->index();
  if (!index) {
    return;
  }
  for (const std::string& path : paths) {
    if (git::find_entry(*index, path) == nullptr) {
      continue;
    }
    sink.report(tracked_value_file(path));
    const auto text = disk.read(repository->root() + "/" + path, source::kMaxFileSize);
    if (text) {
      plain_text.judge(path, *text);
    } else if (!text.error().absent()) {
      sink.report(disk::cannot_read(text.error()));
    }
  }
}

}  // namespace

void judge_outputs(const std::string& directory, disk::Disk& disk, PlainText& plain_text,
                   diag::Sink& sink) {
  const auto found = disk.find(directory, "");
  if (!found) {
    if (disk.is_directory(directory)) {
      sink.report(disk::cannot_read(found.error()));
    }
    return;
  }
  for (const std::string& path : *found) {
    const auto text = disk.read(path, source::kMaxFileSize);
    if (text) {
      plain_text.judge_made(path, *text);
    } else if (!text.error().absent()) {
      sink.report(disk::cannot_read(text.error()));
      return;
    }
  }
}

void judge_value_files(const std::vector<std::string>& directories, disk::Disk& disk,
                       PlainText& plain_text, diag::Sink& sink) {
  std::vector<std::string> value_files;
  for (const std::string& directory : directories) {
    const std::string local = directory + "/" + std::string(kLocal);
    if (!disk.is_directory(local)) {
      continue;
    }
    const auto found = disk.find(local, "");
    if (!found) {
      sink.report(disk::cannot_read(found.error()));
      continue;
    }
    for (const std::string& path : *found) {
      std::string named = value_file(std::string_view(path).substr(local.size() + 1));
      if (!named.empty()) {
        value_files.push_back(std::move(named));
      }
    }
  }
  // Git is asked once for all of them.
  if (!value_files.empty()) {
    judge_tracked(value_files, disk, plain_text, sink);
  }
}

}  // namespace driver
