#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "disk/failure.h"
#include "disk/root.h"
#include "publish/journal.h"

namespace publish {

// The directory below the root that holds what a build has not put in place yet. It is there while
// a build writes, and after one that was killed.
inline constexpr std::string_view kStaging = ".secretgen";

// One file that is to become another.
struct Change {
  std::string path;                   // below the root
  const std::string* text = nullptr;  // what it is to hold; null: it is removed
  std::string digest;                 // of `text`
  // What stands there now; with a digest it is looked at again, so that no edit made meanwhile is
  // lost.
  enum class Before { Nothing, File, Link } before = Before::Nothing;
  std::string before_digest;  // of a File
};

// What a build that was killed has left in the staging directory.
struct Interrupted {
  std::vector<std::string> names;
  Journal journal;
};
disk::Expected<Interrupted> find_interrupted(disk::Root& root);
// Takes it away: all that it began is in place.
disk::Expected<void> clear_interrupted(disk::Root& root, const Interrupted& interrupted);

// Makes all changes, in their order, or none: each file is whole at every moment, the old one or
// the new one. After a failure the tree is as it was; where the system refuses even that, and after
// a kill, the journal in the staging directory says what was begun, and the next build finishes it.
// What `interrupted` left is cleared.
disk::Expected<void> commit(disk::Root& root, std::span<const Change> changes,
                            const Interrupted& interrupted);

}  // namespace publish
