#include "cli/index_disk.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "diag/rule.h"
#include "publish/path.h"
#include "publish/text_stream.h"

namespace cli {

namespace {

constexpr unsigned kLinkMode = 0120000;

constexpr diag::Rule<std::string> kNoIndex{
    .code = "SG4060",
    .name = "no-index",
    .cause = diag::Cause::System,
    .message = "cannot read git's index: {}",
    .why = "What is to be committed is known to git alone, and nothing is judged in its place.",
    .help = "run it in a work tree of git, where the command `git` works",
};

// How many links one leads to the other at most, as the system has it.
constexpr int kMostLinks = 40;

publish::Failure refused(std::string path, std::string reason) {
  return {.path = std::move(path), .reason = std::move(reason)};
}

}  // namespace

// A directory of the index.
class IndexDisk::IndexRoot final : public publish::Root {
 public:
  IndexRoot(IndexDisk& disk, std::string directory, std::string named)
      : Root(std::move(directory)), disk_(disk), named_(std::move(named)) {}

  std::optional<std::string> read(std::string_view path, std::size_t limit,
                                  std::optional<publish::Failure>& failure) override {
    for (std::string_view above = publish::parent(path); !above.empty();
         above = publish::parent(above)) {
      if (const git::Entry* entry = find(above); entry != nullptr && entry->mode == kLinkMode) {
        failure = refused(whole(path), "a symbolic link on the way");
        return std::nullopt;
      }
    }
    const git::Entry* entry = find(path);
    if (entry == nullptr) {
      return std::nullopt;
    }
    if (!entry->is_file()) {
      failure = refused(whole(path), "no regular file");
      failure->link = entry->mode == kLinkMode;
      return std::nullopt;
    }
    return disk_.contents(*entry, whole(path), limit, failure);
  }

  std::optional<publish::FileStatus> status(std::string_view path) override {
    constexpr unsigned kProgramMode = 0100755;
    const git::Entry* entry = find(path);
    if (entry == nullptr || !entry->is_file()) {
      return std::nullopt;
    }
    publish::FileStatus status;
    status.executable = entry->mode == kProgramMode;
    return status;
  }

  std::vector<std::string> names(std::string_view directory,
                                 std::optional<publish::Failure>& failure) override {
    if (const git::Entry* entry = find(directory); entry != nullptr && entry->mode == kLinkMode) {
      failure = refused(whole(directory), "a symbolic link on the way");
      return {};
    }
    const std::string above = at(directory);
    const std::size_t begin = above.empty() ? 0 : above.size() + 1;
    std::vector<std::string> found;
    for (const git::Entry& entry : disk_.below(above)) {
      const std::string_view name =
          std::string_view(entry.path).substr(begin, entry.path.find('/', begin) - begin);
      if (found.empty() || found.back() != name) {
        found.emplace_back(name);
      }
    }
    // `a.b` stands between `a` and `a/c`.
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  std::optional<publish::Failure> make_directory(std::string_view path, bool& made) override {
    made = false;
    return read_only(path);
  }
  std::optional<publish::Failure> create(std::string_view path,
                                         std::string_view /*text*/) override {
    return read_only(path);
  }
  std::optional<publish::Failure> move(std::string_view /*from*/, std::string_view to) override {
    return read_only(to);
  }
  std::optional<publish::Failure> replace(std::string_view /*from*/, std::string_view to) override {
    return read_only(to);
  }
  std::optional<publish::Failure> remove(std::string_view path) override { return read_only(path); }
  bool remove_directory(std::string_view /*path*/) override { return false; }
  std::optional<publish::Failure> sync() override { return read_only({}); }
  void abandon() override {}

 private:
  [[nodiscard]] publish::Failure read_only(std::string_view path) const {
    return refused(whole(path), "git's index is only read");
  }

  [[nodiscard]] std::string at(std::string_view path) const {
    std::string text = named_;
    text += text.empty() || path.empty() ? "" : "/";
    text += path;
    return text;
  }

  [[nodiscard]] const git::Entry* find(std::string_view path) const {
    return git::find_entry(disk_.entries_, at(path));
  }

  IndexDisk& disk_;
  std::string named_;  // as the index names it; empty: the top
};

std::unique_ptr<IndexDisk> IndexDisk::open(const std::string& directory,
                                           std::optional<diag::Diagnostic>& trouble) {
  std::optional<git::Failure> failure;
  auto repository = git::Repository::find(directory, failure);
  if (!repository) {
    trouble = kNoIndex.nowhere(failure ? failure->reason : "there is no repository here");
    return nullptr;
  }
  auto entries = repository->index(failure);
  auto blobs = entries ? git::Blobs::open(*repository, failure) : std::nullopt;
  if (!blobs) {
    trouble = kNoIndex.nowhere(failure->reason);
    return nullptr;
  }
  return std::unique_ptr<IndexDisk>(
      new IndexDisk(std::move(*repository), std::move(*entries), std::move(*blobs)));
}

std::optional<std::string> IndexDisk::named(const std::string& path,
                                            std::optional<publish::Failure>& failure) const {
  auto found = repository_.below_root(path);
  if (!found) {
    failure = refused(path, "it is outside the work tree of git");
  }
  return found;
}

std::span<const git::Entry> IndexDisk::below(const std::string& directory) const {
  if (directory.empty()) {
    return entries_;
  }
  // What begins with `directory/` is what comes from there up to `directory0`: 0 follows `/`.
  const auto before = [](const git::Entry& entry, const std::string& path) {
    return entry.path < path;
  };
  const auto begin = std::lower_bound(entries_.begin(), entries_.end(), directory + '/', before);
  const auto end = std::lower_bound(begin, entries_.end(), directory + '0', before);
  return {begin, end};
}

std::optional<std::string> IndexDisk::contents(const git::Entry& entry, const std::string& path,
                                               std::size_t limit,
                                               std::optional<publish::Failure>& failure) {
  if (entry.unmerged) {
    failure = refused(path, "its merge is not finished");
    return std::nullopt;
  }
  const std::scoped_lock alone(reading_);
  std::optional<git::Failure> trouble;
  auto text = blobs_.read(entry.id, limit, trouble);
  if (!text) {
    failure = refused(path, trouble->reason);
    failure->too_big = trouble->too_big;
  }
  return text;
}

std::optional<std::string> IndexDisk::read(const std::string& path, std::size_t limit,
                                           std::optional<publish::Failure>& failure) {
  auto at = named(path, failure);
  for (int links = 0; at && links < kMostLinks; ++links) {
    const git::Entry* entry = git::find_entry(entries_, *at);
    if (entry == nullptr) {
      if (!below(*at).empty()) {
        failure = refused(path, "it is a directory");
      }
      return std::nullopt;
    }
    if (entry->mode != kLinkMode) {
      return contents(*entry, path, limit, failure);
    }
    const auto target = contents(*entry, path, limit, failure);
    if (!target) {
      return std::nullopt;
    }
    const std::filesystem::path top(repository_.root());
    at = named((top / publish::parent(*at) / *target).string(), failure);
  }
  if (at) {
    failure = refused(path, "too many symbolic links");
  }
  return std::nullopt;
}

std::unique_ptr<publish::Stream> IndexDisk::stream(const std::string& path,
                                                   std::optional<publish::Failure>& failure) {
  auto text = read(path, std::string::npos, failure);
  return text ? std::make_unique<publish::TextStream>(std::move(*text)) : nullptr;
}

bool IndexDisk::is_directory(const std::string& path) {
  const auto at = repository_.below_root(path);
  return at && !below(*at).empty();
}

std::vector<std::string> IndexDisk::find(const std::string& directory, std::string_view name,
                                         std::optional<publish::Failure>& failure) {
  std::vector<std::string> found;
  const auto at = named(directory, failure);
  if (!at) {
    return found;
  }
  for (const git::Entry& entry : below(*at)) {
    const std::string_view path = entry.path;
    if (entry.is_file() && (name.empty() || path.substr(path.rfind('/') + 1) == name)) {
      const std::string_view rest = at->empty() ? path : path.substr(at->size() + 1);
      found.push_back((std::filesystem::path(directory) / rest).string());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::unique_ptr<publish::Root> IndexDisk::open_root(const std::string& directory,
                                                    publish::Access /*access*/,
                                                    std::optional<publish::Failure>& failure) {
  auto at = named(directory, failure);
  return at ? std::make_unique<IndexRoot>(*this, directory, std::move(*at)) : nullptr;
}

std::span<const diag::RuleView> index_rules() {
  static const std::array kRules{kNoIndex.view()};
  return kRules;
}

}  // namespace cli
