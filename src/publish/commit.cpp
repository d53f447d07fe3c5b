#include "publish/commit.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

#include "base/digest.h"
#include "disk/path.h"

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
  Commit(disk::Root& root, std::span<const Change> changes) : root_(root), changes_(changes) {}

  disk::Expected<void> run(const Interrupted& interrupted) {
    if (auto staged = stage(interrupted); !staged) {
      // Keep what an interrupted build knew: remove only what this one made. The first failure is
      // the one to report.
      static_cast<void>(unstage(!has_old_journal_));
      remove_made();
      return staged;
    }
    for (; done_ < changes_.size(); ++done_) {
      if (auto put_in_place = put(done_); !put_in_place) {
        if (undo() && !has_old_journal_) {
          static_cast<void>(unstage(true));
          remove_made();
        }
        return put_in_place;
      }
    }
    auto unstaged = unstage(true);
    remove_empty_directories();
    return unstaged;
  }

 private:
  disk::Expected<void> stage(const Interrupted& interrupted) {
    if (auto made = root_.make_directory(kStaging); !made) {
      return base::Unexpected(std::move(made.error()));
    }
    has_old_journal_ = !interrupted.journal.digests.empty();
    for (const std::string& name : interrupted.names) {
      if (name != kJournal || !has_old_journal_) {
        if (auto removed = root_.remove(in_staging(name)); !removed) {
          return removed;
        }
      }
    }
    Journal journal = interrupted.journal;
    for (const Change& change : changes_) {
      if (change.text == nullptr) {
        continue;
      }
      journal.add(change.path, change.digest);
      if (auto created = root_.create(staged(change), *change.text); !created) {
        created.error().path = root_.whole(change.path);
        return created;
      }
    }
    if (auto created = root_.create(in_staging(kNewJournal), print_journal(journal)); !created) {
      return created;
    }
    // Once for all files: waiting for each one would take seconds.
    if (auto synced = root_.sync(); !synced) {
      return synced;
    }
    return has_old_journal_ ? root_.replace(in_staging(kNewJournal), in_staging(kJournal))
                            : root_.move(in_staging(kNewJournal), in_staging(kJournal));
  }

  disk::Expected<void> put(std::size_t index) {
    const Change& change = changes_[index];
    const std::string temporary = staged(change);
    if (auto made = make_directories(change.path); !made) {
      return made;
    }
    if (change.before == Change::Before::Nothing) {
      return root_.move(temporary, change.path);
    }
    if (auto moved = change.text == nullptr ? root_.move(change.path, temporary)
                                            : root_.replace(temporary, change.path);
        !moved) {
      return moved;
    }
    auto unchanged = is_as_before(change);
    if (!unchanged) {
      stuck_ = !undo_one(change);
    }
    return unchanged;
  }

  // Checks the file that a change has replaced, which is now under the temporary name. Where the
  // file system cannot swap, there is nothing to check.
  disk::Expected<void> is_as_before(const Change& change) {
    if (change.before != Change::Before::File) {
      return {};
    }
    auto before = root_.read(staged(change), std::numeric_limits<std::size_t>::max());
    if (!before && !before.error().absent()) {
      return base::Unexpected(std::move(before.error()));
    }
    if (before && base::sha256_hex(*before) != change.before_digest) {
      return base::Unexpected(
          disk::Failure{.path = root_.whole(change.path), .reason = "it changed during the build"});
    }
    return {};
  }

  bool undo_one(const Change& change) {
    const std::string temporary = staged(change);
    if (change.before == Change::Before::Nothing || change.text == nullptr) {
      const bool is_new = change.before == Change::Before::Nothing;
      return bool{root_.move(is_new ? change.path : temporary, is_new ? temporary : change.path)};
    }
    // Where the file system cannot swap, the old file is gone.
    return root_.read(temporary, std::numeric_limits<std::size_t>::max()) &&
           root_.replace(temporary, change.path);
  }

  // True if everything is as it was.
  bool undo() {
    bool whole = !stuck_;
    while (done_ > 0) {
      whole = undo_one(changes_[--done_]) && whole;
    }
    return whole;
  }

  disk::Expected<void> make_directories(std::string_view path) {
    const std::string_view above = disk::parent(path);
    if (above.empty() || above == last_directory_) {
      return {};
    }
    if (auto made = make_directories(above); !made) {
      return made;
    }
    auto made = root_.make_directory(above);
    if (!made) {
      return base::Unexpected(std::move(made.error()));
    }
    if (*made == disk::Root::Made::New) {
      made_.emplace_back(above);
    }
    last_directory_ = above;
    return {};
  }

  // Removes the journal first: without it, the rest is only litter. Continues after a failure and
  // returns the first one.
  disk::Expected<void> unstage(bool with_journal) {
    disk::Expected<void> first;
    const auto remove = [&](const std::string& path) {
      if (auto removed = root_.remove(path); !removed && first) {
        first = std::move(removed);
      }
    };
    if (with_journal) {
      remove(in_staging(kJournal));
    }
    remove(in_staging(kNewJournal));
    for (const Change& change : changes_) {
      // A new file that is in place leaves no temporary file.
      if (&change < changes_.data() + done_ && change.before == Change::Before::Nothing) {
        continue;
      }
      remove(staged(change));
    }
    if (with_journal) {
      root_.remove_directory(kStaging);
    }
    return first;
  }

  void remove_made() {
    for (; !made_.empty(); made_.pop_back()) {
      root_.remove_directory(made_.back());
    }
  }

  // Removes directories that held only removed files.
  void remove_empty_directories() {
    for (const Change& change : changes_) {
      if (change.text == nullptr) {
        std::string_view above = disk::parent(change.path);
        while (!above.empty() && root_.remove_directory(above)) {
          above = disk::parent(above);
        }
      }
    }
  }

  [[nodiscard]] std::string staged(const Change& change) const {
    return in_staging(std::to_string(&change - changes_.data()));
  }

  disk::Root& root_;
  std::span<const Change> changes_;
  bool has_old_journal_ = false;
  std::size_t done_ = 0;
  bool stuck_ = false;  // the change that failed could not be undone
  std::string_view last_directory_;
  std::vector<std::string> made_;
};

}  // namespace

disk::Expected<Interrupted> find_interrupted(disk::Root& root) {
  auto names = root.names(kStaging);
  if (!names) {
    return base::Unexpected(std::move(names.error()));
  }
  Interrupted found{.names = *std::move(names)};
  for (const std::string& name : found.names) {
    if (!is_staged(name) && name != kJournal && name != kNewJournal) {
      return base::Unexpected(disk::Failure{.path = root.whole(in_staging(name)),
                                            .reason = "not created by secretgen"});
    }
  }
  if (std::ranges::find(found.names, kJournal) != found.names.end()) {
    auto text = root.read(in_staging(kJournal), kMaxJournal);
    if (text) {
      found.journal = read_journal(*text);
    } else if (!text.error().absent()) {
      return base::Unexpected(std::move(text.error()));
    }
  }
  return found;
}

disk::Expected<void> clear_interrupted(disk::Root& root, const Interrupted& interrupted) {
  for (const std::string& name : interrupted.names) {
    if (auto removed = root.remove(in_staging(name)); !removed) {
      return removed;
    }
  }
  root.remove_directory(kStaging);
  return {};
}

disk::Expected<void> commit(disk::Root& root, std::span<const Change> changes,
                            const Interrupted& interrupted) {
  return Commit(root, changes).run(interrupted);
}

}  // namespace publish
