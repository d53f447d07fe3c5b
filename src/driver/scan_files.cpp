#include "driver/scan_files.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "disk/rules.h"
#include "driver/plain_text.h"
#include "driver/plain_text_rules.h"
#include "git/blobs.h"
#include "git/repository.h"
#include "scan/scan.h"

namespace driver {

namespace {

namespace fs = std::filesystem;

// Only one file is in memory at a time.
constexpr std::size_t kMostBytes = std::size_t{512} * 1024 * 1024;

// Appends everything from a descriptor to `text`. Returns 0 or the error.
int read_fully(int descriptor, std::string& text) {
  std::array<char, 65536> buffer{};
  for (;;) {
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got > 0) {
      text.append(buffer.data(), static_cast<std::size_t>(got));
    } else if (got == 0 || errno != EINTR) {
      return got == 0 ? 0 : errno;
    }
  }
}

class Scanner {
 public:
  Scanner(bool all, disk::Disk& disk, Scanned& scanned)
      : all_(all),
        disk_(disk),
        scanned_(scanned),
        sink_(scanned.report->findings),
        plain_text_(sink_) {}

  void run(const std::vector<std::string>& paths) {
    plain_text_.read_allow_list(disk_);
    for (const std::string& one : paths) {
      path(one);
    }
    // Whether one of the directories contained all tracked files, or all files.
    if (saw_everything_) {
      plain_text_.report_unused();
    }
    scanned_.found = plain_text_.found();
  }

 private:
  void path(const std::string& path) {
    if (path == "-") {
      standard_input();
    } else if (disk_.is_directory(path)) {
      directory(path);
    } else {
      file(path, true);
    }
  }

  void text(const std::string& path, std::string_view text) {
    if (scan::is_binary(text)) {
      ++scanned_.binary;
      return;
    }
    ++scanned_.read;
    plain_text_.judge(path, text);
  }

  void standard_input() {
    std::string text;
    if (const int error = read_fully(0, text)) {
      sink_.report(disk::cannot_read(
          {.path = "standard input", .reason = std::generic_category().message(error)}));
      return;
    }
    this->text("-", text);
  }

  // A tracked file may be missing on disk; `must` means that it was requested by name.
  void file(const std::string& path, bool must) {
    if (!seen_.insert(fs::path(path).lexically_normal().string()).second) {
      return;
    }
    const auto text = disk_.read(path, kMostBytes);
    if (text) {
      this->text(path, *text);
    } else if (text.error().absent() && must) {
      sink_.report(disk::missing_file("`" + path + "`"));
    } else if (!text.error().absent()) {
      // It was a file when it was added to git.
      sink_.report(disk::cannot_read({.path = text.error().path, .reason = text.error().reason}));
    }
  }

  void directory(const std::string& path) {
    if (all_) {
      return everything(path);
    }
    const auto repository = git::Repository::find(path);
    if (!repository && repository.error().kind == git::Failure::Kind::Refused) {
      sink_.report(git_refused(repository.error()));
    } else if (!repository || !tracked(path, *repository)) {
      everything(path);
    }
  }

  // False if git tracks nothing below `path`.
  bool tracked(const std::string& path, const git::Repository& repository) {
    const auto below = repository.below_root(path);
    if (!below) {
      return false;
    }
    const auto index = repository.index();
    if (!index) {
      sink_.report(git_refused(index.error()));
      return true;
    }
    const std::string prefix = below->empty() ? "" : *below + "/";
    const auto first = std::lower_bound(
        index->begin(), index->end(), prefix,
        [](const git::Entry& entry, const std::string& wanted) { return entry.path < wanted; });
    bool any = false;
    for (auto entry = first; entry != index->end() && entry->path.starts_with(prefix); ++entry) {
      any = true;
      if (entry->is_file()) {
        // On disk it may have become a link, or be missing.
        const fs::path whole = fs::path(path) / entry->path.substr(prefix.size());
        std::error_code error;
        if (fs::symlink_status(whole, error).type() == fs::file_type::regular) {
          file(whole.lexically_normal().string(), false);
        }
      }
    }
    saw_everything_ = saw_everything_ || (any && below->empty());
    return any;
  }

  void everything(const std::string& path) {
    std::error_code error;
    std::vector<std::string> found;
    fs::recursive_directory_iterator entry(path, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      std::error_code unknown;
      if (entry->path().filename() == ".git") {
        entry.disable_recursion_pending();
      } else if (entry->symlink_status(unknown).type() == fs::file_type::regular) {
        found.push_back(entry->path().lexically_normal().string());
      }
    }
    if (error) {
      sink_.report(disk::cannot_read({.path = path, .reason = error.message()}));
    }
    std::sort(found.begin(), found.end());
    std::for_each(found.begin(), found.end(), [&](const std::string& one) { file(one, false); });
    saw_everything_ = saw_everything_ || (!error && fs::path(path).lexically_normal() == ".");
  }

  bool all_;
  disk::Disk& disk_;
  Scanned& scanned_;
  diag::Sink& sink_;
  PlainText plain_text_;
  std::unordered_set<std::string> seen_;
  bool saw_everything_ = false;
};

void judge_staged(Scanned& scanned, PlainText& plain_text) {
  diag::Sink& sink = scanned.report->findings;
  const auto repository = git::Repository::find(".");
  if (!repository) {
    return sink.report(git_refused(repository.error()));
  }
  const auto index = repository->index();
  if (!index) {
    return sink.report(git_refused(index.error()));
  }
  const auto staged = repository->staged();
  if (!staged) {
    return sink.report(git_refused(staged.error()));
  }
  auto blobs = git::Blobs::open(*repository);
  if (!blobs) {
    return sink.report(git_refused(blobs.error()));
  }
  if (const git::Entry* const list = git::find_entry(*index, kAllowListName)) {
    const auto text = blobs->read(list->id, kMostBytes);
    if (!text) {
      return sink.report(git_refused(text.error()));
    }
    plain_text.allow(std::string(kAllowListName), *text);
  }
  for (const git::Entry& entry : *staged) {
    if (!entry.is_file()) {
      continue;
    }
    const auto text = blobs->read(entry.id, kMostBytes);
    if (!text) {
      return sink.report(git_refused({.reason = entry.path + ": " + text.error().reason}));
    }
    if (scan::is_binary(*text)) {
      ++scanned.binary;
    } else {
      ++scanned.read;
      plain_text.judge(entry.path, *text);
    }
  }
}

}  // namespace

Scanned scan_paths(const std::vector<std::string>& paths, bool all, disk::Disk& disk) {
  Scanned scanned;
  Scanner(all, disk, scanned).run(paths);
  return scanned;
}

Scanned scan_staged() {
  Scanned scanned;
  PlainText plain_text(scanned.report->findings);
  judge_staged(scanned, plain_text);
  scanned.found = plain_text.found();
  return scanned;
}

}  // namespace driver
