#include "driver/index_disk.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "diag/rule.h"
#include "disk/path.h"
#include "disk/text_stream.h"

namespace driver {

namespace {

constexpr unsigned kLinkMode = 0120000;

constexpr diag::Rule<std::string> kNoIndex{
    .code = "SG4060",
    .name = "no-index",
    .cause = diag::Cause::System,
    .message = "cannot read git's index: {}",
    .why = "Only git knows what will be committed; the files on disk may differ.",
    .help = "run it in a git work tree, with `git` on the PATH",
};

// The longest chain of links that is followed, as in the system.
constexpr int kMostLinks = 40;

disk::Failure refused(std::string path, std::string reason) {
  return {.path = std::move(path), .reason = std::move(reason)};
}

disk::Failure absent(std::string path) {
  return {.path = std::move(path),
          .reason = "it is not in git's index",
          .kind = disk::Failure::Kind::Absent};
}

}  // namespace

// A directory of the index.
class IndexDisk::IndexRoot final : public disk::Root {
 public:
  IndexRoot(IndexDisk& disk, std::string directory, std::string named)
      : Root(std::move(directory)), disk_(disk), named_(std::move(named)) {}

  disk::Expected<std::string> read(std::string_view path, std::size_t limit) override {
    for (std::string_view above = disk::parent(path); !above.empty(); above = disk::parent(above)) {
      if (const git::Entry* entry = find(above); entry != nullptr && entry->mode == kLinkMode) {
        return base::Unexpected(refused(whole(path), "a symbolic link in the path"));
      }
    }
    const git::Entry* entry = find(path);
    if (entry == nullptr) {
      return base::Unexpected(absent(whole(path)));
    }
    if (!entry->is_file()) {
      disk::Failure failure = refused(whole(path), "not a regular file");
      if (entry->mode == kLinkMode) {
        failure.kind = disk::Failure::Kind::Link;
      }
      return base::Unexpected(std::move(failure));
    }
    return disk_.contents(*entry, whole(path), limit);
  }

  std::optional<disk::FileStatus> status(std::string_view path) override {
    constexpr unsigned kProgramMode = 0100755;
    const git::Entry* entry = find(path);
    if (entry == nullptr || !entry->is_file()) {
      return std::nullopt;
    }
    disk::FileStatus status;
    status.executable = entry->mode == kProgramMode;
    return status;
  }

  disk::Expected<std::vector<std::string>> names(std::string_view directory) override {
    if (const git::Entry* entry = find(directory); entry != nullptr && entry->mode == kLinkMode) {
      return base::Unexpected(refused(whole(directory), "a symbolic link in the path"));
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
    // `a.b` sorts between `a` and `a/c`.
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  disk::Expected<Made> make_directory(std::string_view path) override {
    return base::Unexpected(read_only(path).error());
  }
  disk::Expected<void> create(std::string_view path, std::string_view /*text*/) override {
    return read_only(path);
  }
  disk::Expected<void> move(std::string_view /*from*/, std::string_view to) override {
    return read_only(to);
  }
  disk::Expected<void> replace(std::string_view /*from*/, std::string_view to) override {
    return read_only(to);
  }
  disk::Expected<void> remove(std::string_view path) override { return read_only(path); }
  bool remove_directory(std::string_view /*path*/) override { return false; }
  disk::Expected<void> sync() override { return read_only({}); }
  void abandon() override {}

 private:
  [[nodiscard]] disk::Expected<void> read_only(std::string_view path) const {
    return base::Unexpected(refused(whole(path), "git's index is read-only"));
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

base::Expected<std::unique_ptr<IndexDisk>, diag::Diagnostic> IndexDisk::open(
    const std::string& directory) {
  const auto no_index = [](const git::Failure& failure) {
    return base::Unexpected(kNoIndex.nowhere(failure.kind == git::Failure::Kind::NoWorkTree
                                                 ? "there is no repository here"
                                                 : failure.reason));
  };
  auto repository = git::Repository::find(directory);
  if (!repository) {
    return no_index(repository.error());
  }
  auto entries = repository->index();
  if (!entries) {
    return no_index(entries.error());
  }
  auto blobs = git::Blobs::open(*repository);
  if (!blobs) {
    return no_index(blobs.error());
  }
  return std::unique_ptr<IndexDisk>(
      new IndexDisk(*std::move(repository), *std::move(entries), *std::move(blobs)));
}

disk::Expected<std::string> IndexDisk::named(const std::string& path) const {
  auto found = repository_.below_root(path);
  if (!found) {
    return base::Unexpected(refused(path, "it is outside the work tree of git"));
  }
  return *std::move(found);
}

std::span<const git::Entry> IndexDisk::below(const std::string& directory) const {
  if (directory.empty()) {
    return entries_;
  }
  // The entries that begin with `directory/` are those from there up to `directory0`, because 0
  // follows `/`.
  const auto before = [](const git::Entry& entry, const std::string& path) {
    return entry.path < path;
  };
  const auto begin = std::lower_bound(entries_.begin(), entries_.end(), directory + '/', before);
  const auto end = std::lower_bound(begin, entries_.end(), directory + '0', before);
  return {begin, end};
}

disk::Expected<std::string> IndexDisk::contents(const git::Entry& entry, const std::string& path,
                                                std::size_t limit) {
  if (entry.unmerged) {
    return base::Unexpected(refused(path, "its merge is not finished"));
  }
  const std::scoped_lock alone(reading_);
  auto text = blobs_.read(entry.id, limit);
  if (!text) {
    disk::Failure failure = refused(path, text.error().reason);
    if (text.error().kind == git::Failure::Kind::TooBig) {
      failure.kind = disk::Failure::Kind::TooBig;
    }
    return base::Unexpected(std::move(failure));
  }
  return *std::move(text);
}

disk::Expected<std::string> IndexDisk::read(const std::string& path, std::size_t limit) {
  auto at = named(path);
  for (int links = 0; at && links < kMostLinks; ++links) {
    const git::Entry* entry = git::find_entry(entries_, *at);
    if (entry == nullptr) {
      return base::Unexpected(below(*at).empty() ? absent(path)
                                                 : refused(path, "it is a directory"));
    }
    auto text = contents(*entry, path, limit);
    if (!text || entry->mode != kLinkMode) {
      return text;
    }
    const std::filesystem::path top(repository_.root());
    at = named((top / disk::parent(*at) / *text).string());
  }
  return at ? base::Unexpected(refused(path, "too many symbolic links"))
            : base::Unexpected(std::move(at.error()));
}

disk::Expected<std::unique_ptr<disk::Stream>> IndexDisk::stream(const std::string& path) {
  auto text = read(path, std::string::npos);
  if (!text) {
    return base::Unexpected(std::move(text.error()));
  }
  return std::make_unique<disk::TextStream>(*std::move(text));
}

bool IndexDisk::is_directory(const std::string& path) {
  const auto at = repository_.below_root(path);
  return at && !below(*at).empty();
}

disk::Expected<std::vector<std::string>> IndexDisk::find(const std::string& directory,
                                                         std::string_view name) {
  std::vector<std::string> found;
  const auto at = named(directory);
  if (!at) {
    return base::Unexpected(at.error());
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

disk::Expected<std::unique_ptr<disk::Root>> IndexDisk::open_root(const std::string& directory,
                                                                 disk::Access /*access*/) {
  auto at = named(directory);
  if (!at) {
    return base::Unexpected(std::move(at.error()));
  }
  return std::make_unique<IndexRoot>(*this, directory, *std::move(at));
}

std::span<const diag::RuleView> index_rules() {
  static const std::array kRules{kNoIndex.view()};
  return kRules;
}

}  // namespace driver
