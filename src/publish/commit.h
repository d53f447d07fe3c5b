#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "disk/failure.h"
#include "disk/root.h"
#include "publish/journal.h"

namespace publish {

// The directory below the root for files that are not in place yet. It exists while a build writes,
// and after one that was killed.
inline constexpr std::string_view kStaging = ".secretgen";

// A change to one file.
struct Change {
  std::string path;                   // below the root
  const std::string* text = nullptr;  // the new content; null: the file is removed
  std::string digest;                 // of `text`
  // What is there now. A file is checked against its digest again when it is replaced, so that an
  // edit made in between is not lost.
  enum class Before { Nothing, File, Link } before = Before::Nothing;
  std::string before_digest;  // of a File
};

// What a killed build has left in the staging directory.
struct Interrupted {
  std::vector<std::string> names;
  Journal journal;
};
disk::Expected<Interrupted> find_interrupted(disk::Root& root);
// Removes it; everything that it began is in place.
disk::Expected<void> clear_interrupted(disk::Root& root, const Interrupted& interrupted);

// Makes all changes, in order, or none: at every moment each file is complete, either old or new.
// After a failure the tree is as it was. If the system refuses even the rollback, or after a kill,
// the journal in the staging directory records what was begun, and the next build finishes it. What
// `interrupted` left is removed.
disk::Expected<void> commit(disk::Root& root, std::span<const Change> changes,
                            const Interrupted& interrupted);

}  // namespace publish
