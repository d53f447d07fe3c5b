#include "git/repository.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "git/process.h"

namespace git {

namespace {

namespace fs = std::filesystem;

std::string without_line_end(std::string text) {
  if (text.ends_with('\n')) {
    text.pop_back();
  }
  return text;
}

// Removes the next part of `text` and the `end` after it; returns the part.
std::string_view take(std::string_view& text, char end) {
  const std::size_t size = std::min(text.find(end), text.size());
  const std::string_view part = text.substr(0, size);
  text.remove_prefix(std::min(size + 1, text.size()));
  return part;
}

unsigned octal(std::string_view digits) {
  unsigned mode = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), mode, 8);
  return mode;
}

void sort_once_each(std::vector<Entry>& entries) {
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.path < b.path; });
  entries.erase(std::unique(entries.begin(), entries.end(),
                            [](const Entry& a, const Entry& b) { return a.path == b.path; }),
                entries.end());
}

Failure no_work_tree(const std::string& directory) {
  return {.reason = "no git work tree contains `" + directory + "`",
          .kind = Failure::Kind::NoWorkTree};
}

bool is_outside(const std::string& words) {
  return words.find("not a git repository") != std::string::npos ||
         words.find("must be run in a work tree") != std::string::npos;
}

}  // namespace

Expected<Repository> Repository::find(const std::string& directory) {
  const std::vector<std::string> question{"-C", directory, "rev-parse", "--show-toplevel"};
  // If a hook sets GIT_DIR, the work tree is the hook's current directory, which `-C` would change.
  const bool named = std::getenv("GIT_DIR") != nullptr && std::getenv("GIT_WORK_TREE") == nullptr;
  const auto answer =
      run(named ? std::vector<std::string>(question.begin() + 2, question.end()) : question);
  if (!answer) {
    return base::Unexpected(answer.error());
  }
  if (answer->status != 0) {
    return base::Unexpected(is_outside(answer->err) ? no_work_tree(directory)
                                                    : refused(question, *answer));
  }
  Repository repository(without_line_end(answer->out));
  if (named && !repository.below_root(directory)) {
    return base::Unexpected(no_work_tree(directory));
  }
  return repository;
}

std::optional<std::string> Repository::below_root(const std::string& path) const {
  std::error_code error;
  fs::path whole = fs::absolute(path, error).lexically_normal();
  if (!whole.has_filename()) {
    whole = whole.parent_path();
  }
  fs::path parent = error ? fs::path() : fs::weakly_canonical(whole.parent_path(), error);
  if (error) {
    return std::nullopt;
  }
  const fs::path root(root_);
  for (const fs::path& candidate :
       {parent / whole.filename(), fs::weakly_canonical(whole, error)}) {
    const std::string relative = candidate.lexically_relative(root).string();
    if (relative == ".") {
      return std::string();
    }
    if (!relative.empty() && relative != ".." && !relative.starts_with("../")) {
      return relative;
    }
  }
  return std::nullopt;
}

Expected<std::string> Repository::ask(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), {"-C", root_});
  auto answer = run(arguments);
  if (!answer) {
    return base::Unexpected(std::move(answer.error()));
  }
  if (answer->status != 0) {
    return base::Unexpected(refused(arguments, *answer));
  }
  return std::move(answer->out);
}

Expected<std::vector<Entry>> Repository::index() const {
  const auto listed = ask({"ls-files", "--stage", "--full-name", "-z"});
  if (!listed) {
    return base::Unexpected(listed.error());
  }
  std::vector<Entry> entries;
  for (std::string_view rest = *listed; !rest.empty();) {
    // MODE ID STAGE\tPATH\0
    const unsigned mode = octal(take(rest, ' '));
    const std::string_view id = take(rest, ' ');
    const bool unmerged = take(rest, '\t') != "0";
    entries.push_back({std::string(take(rest, '\0')), mode, std::string(id), unmerged});
  }
  sort_once_each(entries);
  return entries;
}

Expected<std::vector<Entry>> Repository::staged() const {
  const std::vector<std::string> head_question{"-C",      root_,      "rev-parse",
                                               "--quiet", "--verify", "HEAD^{commit}"};
  const auto head = run(head_question);
  if (!head) {
    return base::Unexpected(head.error());
  }
  std::string before = without_line_end(head->out);
  if (head->status != 0) {
    // No commit yet: compare with the empty tree, whose id depends on the hash function of the
    // repository.
    auto nothing = ask({"hash-object", "-t", "tree", "--stdin"});
    if (!nothing) {
      return base::Unexpected(std::move(nothing.error()));
    }
    before = without_line_end(*std::move(nothing));
  }
  const auto listed = ask({"diff-index", "--cached", "--raw", "--no-renames", "--diff-filter=d",
                           "--ignore-submodules=none", "-z", before, "--"});
  if (!listed) {
    return base::Unexpected(listed.error());
  }
  std::vector<Entry> entries;
  for (std::string_view rest = *listed; !rest.empty();) {
    // :OLDMODE MODE OLDID ID STATUS\0PATH\0
    take(rest, ' ');
    const unsigned mode = octal(take(rest, ' '));
    take(rest, ' ');
    const std::string_view id = take(rest, ' ');
    const bool unmerged = take(rest, '\0') == "U";
    const std::string_view path = take(rest, '\0');
    if (!unmerged) {
      entries.push_back({std::string(path), mode, std::string(id)});
    }
  }
  sort_once_each(entries);
  return entries;
}

Expected<std::string> Repository::hooks_directory() const {
  auto path = ask({"rev-parse", "--git-path", "hooks"});
  if (!path) {
    return path;
  }
  return (fs::path(root_) / without_line_end(*std::move(path))).lexically_normal().string();
}

const Entry* find_entry(const std::vector<Entry>& entries, std::string_view path) {
  const auto found = std::lower_bound(
      entries.begin(), entries.end(), path,
      [](const Entry& entry, std::string_view wanted) { return entry.path < wanted; });
  return found != entries.end() && found->path == path ? &*found : nullptr;
}

}  // namespace git
