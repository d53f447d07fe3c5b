#include "publish/commit.h"

#include <algorithm>
#include <cstddef>
#include <limits>

#include "base/digest.h"
#include "publish/path.h"

namespace publish {

namespace {

constexpr std::string_view kJournal = "journal";
constexpr std::string_view kNewJournal = "journal.new";
constexpr std::size_t kMaxJournal = std::size_t{256} * 1024 * 1024;

std::string in_staging(std::string_view name) {
  std::string path(kStaging);
  path += '/';
  path += name;
  return path;
}

bool is_staged(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

class Commit {
 public:
  Commit(Root& root, std::span<const Change> changes) : root_(root), changes_(changes) {}

  std::optional<Failure> run(const Interrupted& interrupted) {
    std::optional<Failure> failure = stage(interrupted);
    if (failure) {
      // What an interrupted build knew is still needed: only what this one made goes.
      unstage(!has_old_journal_);
      remove_made();
      return failure;
    }
    for (; done_ < changes_.size() && !failure; done_ += failure ? 0 : 1) {
      failure = put(done_);
    }
    if (failure) {
      if (undo() && !has_old_journal_) {
        unstage(true);
        remove_made();
      }
      return failure;
    }
    failure = unstage(true);
    remove_empty_directories();
    return failure;
  }

 private:
  std::optional<Failure> stage(const Interrupted& interrupted) {
    bool made = false;
    if (auto failure = root_.make_directory(kStaging, made)) {
      return failure;
    }
    has_old_journal_ = !interrupted.journal.digests.empty();
    for (const std::string& name : interrupted.names) {
      if (name != kJournal || !has_old_journal_) {
        if (auto failure = root_.remove(in_staging(name))) {
          return failure;
        }
      }
    }
    Journal journal = interrupted.journal;
    for (const Change& change : changes_) {
      if (change.text == nullptr) {
        continue;
      }
      journal.add(change.path, change.digest);
      if (auto failure = root_.create(staged(change), *change.text)) {
        failure->path = root_.whole(change.path);
        return failure;
      }
    }
    if (auto failure = root_.create(in_staging(kNewJournal), print_journal(journal))) {
      return failure;
    }
    // Once for all files: to wait for each one would take seconds.
    if (auto failure = root_.sync()) {
      return failure;
    }
    return has_old_journal_ ? root_.replace(in_staging(kNewJournal), in_staging(kJournal))
                            : root_.move(in_staging(kNewJournal), in_staging(kJournal));
  }

  std::optional<Failure> put(std::size_t index) {
    const Change& change = changes_[index];
    const std::string temporary = staged(change);
    if (auto failure = make_directories(change.path)) {
      return failure;
    }
    if (change.before == Change::Before::Nothing) {
      return root_.move(temporary, change.path);
    }
    if (auto failure = change.text == nullptr ? root_.move(change.path, temporary)
                                              : root_.replace(temporary, change.path)) {
      return failure;
    }
    std::optional<Failure> failure;
    if (change.before == Change::Before::File) {
      const auto before = root_.read(temporary, std::numeric_limits<std::size_t>::max(), failure);
      if (!failure && before && base::sha256_hex(*before) != change.before_digest) {
        failure = Failure{.path = root_.whole(change.path),
                          .reason = "it changed while it was being replaced"};
      }
    }
    if (failure) {
      stuck_ = !take_back(change);
    }
    return failure;
  }

  bool take_back(const Change& change) {
    const std::string temporary = staged(change);
    if (change.before == Change::Before::Nothing || change.text == nullptr) {
      const bool is_new = change.before == Change::Before::Nothing;
      return !root_.move(is_new ? change.path : temporary, is_new ? temporary : change.path);
    }
    // Where the file system cannot swap, the old file is gone.
    std::optional<Failure> failure;
    return root_.read(temporary, std::numeric_limits<std::size_t>::max(), failure) &&
           !root_.replace(temporary, change.path);
  }

  // True if all is as it was.
  bool undo() {
    bool whole = !stuck_;
    while (done_ > 0) {
      whole = take_back(changes_[--done_]) && whole;
    }
    return whole;
  }

  std::optional<Failure> make_directories(std::string_view path) {
    const std::string_view above = parent(path);
    if (above.empty() || above == last_directory_) {
      return std::nullopt;
    }
    if (auto failure = make_directories(above)) {
      return failure;
    }
    bool made = false;
    if (auto failure = root_.make_directory(above, made)) {
      return failure;
    }
    if (made) {
      made_.emplace_back(above);
    }
    last_directory_ = above;
    return std::nullopt;
  }

  // The journal goes first: without it the rest is only to be swept away.
  std::optional<Failure> unstage(bool with_journal) {
    std::optional<Failure> failure;
    if (with_journal) {
      failure = root_.remove(in_staging(kJournal));
    }
    if (auto other = root_.remove(in_staging(kNewJournal)); other && !failure) {
      failure = other;
    }
    for (const Change& change : changes_) {
      // A new file that is in place has left nothing behind.
      if (&change < changes_.data() + done_ && change.before == Change::Before::Nothing) {
        continue;
      }
      if (auto other = root_.remove(staged(change)); other && !failure) {
        failure = other;
      }
    }
    if (with_journal) {
      root_.remove_directory(kStaging);
    }
    return failure;
  }

  void remove_made() {
    for (; !made_.empty(); made_.pop_back()) {
      root_.remove_directory(made_.back());
    }
  }

  // Those that held nothing but what was removed.
  void remove_empty_directories() {
    for (const Change& change : changes_) {
      if (change.text == nullptr) {
        std::string_view above = parent(change.path);
        while (!above.empty() && root_.remove_directory(above)) {
          above = parent(above);
        }
      }
    }
  }

  [[nodiscard]] std::string staged(const Change& change) const {
    return in_staging(std::to_string(&change - changes_.data()));
  }

  Root& root_;
  std::span<const Change> changes_;
  bool has_old_journal_ = false;
  std::size_t done_ = 0;
  bool stuck_ = false;  // the change that failed could not be taken back
  std::string_view last_directory_;
  std::vector<std::string> made_;
};

}  // namespace

Interrupted find_interrupted(Root& root, std::optional<Failure>& failure) {
  Interrupted found;
  found.names = root.names(kStaging, failure);
  for (const std::string& name : found.names) {
    if (!is_staged(name) && name != kJournal && name != kNewJournal) {
      failure =
          Failure{.path = root.whole(in_staging(name)), .reason = "secretgen did not make this"};
    }
  }
  if (!failure && std::ranges::find(found.names, kJournal) != found.names.end()) {
    if (const auto text = root.read(in_staging(kJournal), kMaxJournal, failure)) {
      found.journal = read_journal(*text);
    }
  }
  return found;
}

std::optional<Failure> clear_interrupted(Root& root, const Interrupted& interrupted) {
  for (const std::string& name : interrupted.names) {
    if (auto failure = root.remove(in_staging(name))) {
      return failure;
    }
  }
  root.remove_directory(kStaging);
  return std::nullopt;
}

std::optional<Failure> commit(Root& root, std::span<const Change> changes,
                              const Interrupted& interrupted) {
  return Commit(root, changes).run(interrupted);
}

}  // namespace publish
