#include "driver/load.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <limits>
#include <unordered_map>

#include "base/check.h"
#include "diag/rule.h"
#include "disk/rules.h"
#include "resolve/resolve.h"
#include "syntax/parse.h"

namespace driver {

namespace {

constexpr diag::Rule<std::string> kMissingInclude{
    .code = "SG4006",
    .name = "missing-include",
    .message = "there is no `{}`",
    .why = "Without the included file, the spec would describe a different system.",
    .help = "paths under `include` are relative to the file that names them",
};

constexpr diag::Rule<std::string> kIncludeCycle{
    .code = "SG4007",
    .name = "include-cycle",
    .message = "`{}` includes itself",
    .why =
        "Each file is included once, in the order in which it is named; a cycle has no such order.",
    .help = "remove this line, or one of the includes that lead to it",
};

// Reads a file and, depth first, its includes.
class Loader {
 public:
  Loader(disk::Disk& disk, source::Files& files, diag::Sink& sink)
      : disk_(disk), files_(files), sink_(sink) {}

  // `included_at` is null for the file that the command line names.
  void load(const std::string& path, const source::Span* included_at);
  std::deque<syntax::Document> take() { return std::move(documents_); }

 private:
  const source::File* read(const std::string& path, const source::Span* included_at);
  [[nodiscard]] std::size_t room() const;

  disk::Disk& disk_;
  source::Files& files_;
  diag::Sink& sink_;
  std::deque<syntax::Document> documents_;
  // Each file that was begun, and whether all its includes are loaded.
  std::unordered_map<std::string, bool> whole_;
};

// The remaining size: offsets into all files of a run are 32 bits wide.
std::size_t Loader::room() const {
  constexpr std::size_t kAll = std::numeric_limits<std::uint32_t>::max();
  if (files_.all().empty()) {
    return source::kMaxFileSize;
  }
  const source::File& last = files_.all().back();
  // One byte separates two files.
  const std::size_t used = std::size_t{last.base()} + last.text().size() + 2;
  return std::min(source::kMaxFileSize, kAll - std::min(kAll, used));
}

const source::File* Loader::read(const std::string& path, const source::Span* included_at) {
  auto text = disk_.read(path, room());
  if (text) {
    return &files_.add(path, *std::move(text));
  }
  if (text.error().absent() && included_at != nullptr) {
    sink_.report(kMissingInclude.at(*included_at, path));
    return nullptr;
  }
  diag::Diagnostic diagnostic = disk::no_input(text.error());
  if (included_at != nullptr) {
    diagnostic.span = *included_at;
  }
  sink_.report(std::move(diagnostic));
  return nullptr;
}

void Loader::load(const std::string& path, const source::Span* included_at) {
  const auto [seen, first] = whole_.try_emplace(path, false);
  if (!first) {
    if (!seen->second) {
      SG_CHECK(included_at != nullptr, "only an included file can be met while it is being loaded");
      sink_.report(kIncludeCycle.at(*included_at, path));
    }
    return;
  }
  const source::File* file = read(path, included_at);
  if (file == nullptr) {
    return;
  }
  std::optional<syntax::Document> document = syntax::parse(*file, sink_);
  if (!document) {
    return;
  }
  const syntax::Document& kept = documents_.emplace_back(std::move(*document));
  const std::filesystem::path directory = std::filesystem::path(path).parent_path();
  for (const model::Text& include : resolve::includes(kept, sink_)) {
    load((directory / include.value).lexically_normal().string(), &include.span);
  }
  whole_[path] = true;
}

}  // namespace

std::optional<std::deque<syntax::Document>> load(const std::string& path, disk::Disk& disk,
                                                 source::Files& files, diag::Sink& sink) {
  const std::size_t errors = sink.errors();
  Loader loader(disk, files, sink);
  loader.load(std::filesystem::path(path).lexically_normal().string(), nullptr);
  if (sink.errors() != errors) {
    return std::nullopt;
  }
  return loader.take();
}

std::span<const diag::RuleView> load_rules() {
  static const std::array kRules{kMissingInclude.view(), kIncludeCycle.view()};
  return kRules;
}

}  // namespace driver
