#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "git/failure.h"

namespace git {

// A file in the index.
struct Entry {
  std::string path;       // relative to the root, separated by `/`, any bytes except NUL
  unsigned mode = 0;      // as in git: 0100644, 0100755, 0120000 (link), 0160000 (submodule)
  std::string id;         // of the blob, in hexadecimal
  bool unmerged = false;  // in an unfinished merge; the id is one of the versions

  // Not a link and not a submodule.
  [[nodiscard]] bool is_file() const { return (mode & 0170000U) == 0100000U; }
};

// A work tree and its index, read through the user's own git, offline and without side effects. In
// a hook, the index is the one that is about to be committed (GIT_INDEX_FILE).
class Repository {
 public:
  // The repository whose work tree contains `directory`; a failure (NoWorkTree) if there is none.
  static Expected<Repository> find(const std::string& directory);

  // The top of the work tree: absolute, without links.
  [[nodiscard]] const std::string& root() const { return root_; }

  // `path`, which may be relative to the current directory, as it is in the index: links are
  // followed except in the last part. Nullopt outside the work tree; empty for the root itself.
  [[nodiscard]] std::optional<std::string> below_root(const std::string& path) const;

  // The tracked files, each path once, sorted as bytes.
  [[nodiscard]] Expected<std::vector<Entry>> index() const;

  // The files of the index that differ from the last commit, or all of them before the first;
  // without removed files. Sorted as bytes.
  [[nodiscard]] Expected<std::vector<Entry>> staged() const;

  // The absolute path of git's directory of hooks: core.hooksPath, or the one in the repository of
  // this work tree. It need not exist.
  [[nodiscard]] Expected<std::string> hooks_directory() const;

  // The output of `git -C root ARGUMENTS`; a failure unless it exits with 0.
  [[nodiscard]] Expected<std::string> ask(std::vector<std::string> arguments) const;

 private:
  explicit Repository(std::string root) : root_(std::move(root)) {}

  std::string root_;
};

// The entry of `path` in the result of index() or staged(); null if there is none.
const Entry* find_entry(const std::vector<Entry>& entries, std::string_view path);

}  // namespace git
