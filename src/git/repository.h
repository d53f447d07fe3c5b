#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "git/failure.h"

namespace git {

// A path of the index, or a part of it that is to be committed.
struct Entry {
  std::string path;       // relative to the root, with `/` between its parts, any bytes but NUL
  unsigned mode = 0;      // as git has it: 0100644, 0100755, 0120000 (link), 0160000 (submodule)
  std::string id;         // of the blob, in hexadecimal
  bool unmerged = false;  // in an unfinished merge; the id is of one of the versions

  // Not a link and not a submodule.
  [[nodiscard]] bool is_file() const { return (mode & 0170000U) == 0100000U; }
};

// A work tree and its index, asked through the user's own git. Read only and offline: no question
// changes anything. In a hook, the index is the one that the hook is to judge (GIT_INDEX_FILE).
class Repository {
 public:
  // The one whose work tree holds `directory`; a failure (NoWorkTree) if none does.
  static Expected<Repository> find(const std::string& directory);

  // The top of the work tree: absolute, without links.
  [[nodiscard]] const std::string& root() const { return root_; }

  // `path`, which may be relative to the directory of this process, as the index names it: links on
  // the way followed, the last part not. Nullopt outside the work tree; empty for the root itself.
  [[nodiscard]] std::optional<std::string> below_root(const std::string& path) const;

  // What git tracks, each path once, sorted as bytes.
  [[nodiscard]] Expected<std::vector<Entry>> index() const;

  // What of the index differs from the last commit, or all of it before the first; what is removed
  // is not among it. Sorted as bytes.
  [[nodiscard]] Expected<std::vector<Entry>> staged() const;

  // Where git looks for hooks, absolute: core.hooksPath, or the hooks of the repository that this
  // work tree belongs to. It need not be there.
  [[nodiscard]] Expected<std::string> hooks_directory() const;

  // The output of `git -C root ARGUMENTS`; a failure unless it ends with 0.
  [[nodiscard]] Expected<std::string> ask(std::vector<std::string> arguments) const;

 private:
  explicit Repository(std::string root) : root_(std::move(root)) {}

  std::string root_;
};

// The entry of `path` in what index() or staged() gave; null if there is none.
const Entry* find_entry(const std::vector<Entry>& entries, std::string_view path);

}  // namespace git
