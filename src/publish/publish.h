#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "diag/sink.h"
#include "disk/disk.h"
#include "publish/product.h"

namespace publish {

// From compiled products to files: writes what changed, all of it or nothing, and touches nothing
// that is not ours.
//
//   <out>/<system>/…              the outputs
//   <out>/<system>/manifest.json  what the last build wrote, and from what (manifest.h)
//   <out>/.secretgen/             only while a build writes, or after it was killed: staged files,
//                                 named 0, 1, 2 …, and the journal (journal.h)
//
// States of the file at an output's path (compare.h), by the digests of manifest and journal:
//   Same                 not touched
//   Absent, Ours         written; removed if the spec no longer makes it
//   Edited, Foreign      an error; written or removed only with --force
//
// A build: lock <out> ─► read the journal of a killed build ─► stop if the lock file is not what
// was compiled with (overtaken) ─► for each system: manifest, guard against removals (guard.h),
// compare ─► stage all changes, sync once, write the journal ─► rename into place, manifests last
// ─► remove the journal. A failure before the end undoes the renames. (commit.h)
//
// Formats
// - Manifest: JSON, format 1, one entry a line, so that branches merge. Lists are sorted. Only the
//   exact layout is read back: anyone may have edited it, and a merge may have left anything in it.
// - Journal: `secretgen journal 1`, a line `SHA-256 PATH` for each file being written, `end`. One
//   that is cut short counts as empty. It never causes a write: it only tells files that a killed
//   build wrote from files that somebody edited.
//
// Promises (docs/safety.md; tests/faults breaks builds at every system call)
// - After an error the tree is as it was. After a kill each file is old or new, and the next build
//   finishes the work.
// - Nothing outside <out> is read or written, through links or `..` (disk/open_below.h).
// - One build at a time, where the file system has locks.
// - Same product, same bytes: a manifest holds no time, host or absolute path.
//
// Rejected
// - Building a new directory and swapping it in: <out> may hold other files, be a mount point, or
//   be somebody's working directory.
// - fsync for each file: seconds for thousands of files. One syncfs takes milliseconds.
// - A lock file: a killed build leaves it behind; flock(2) ends with the process.
// - Copying old files to be able to undo: renameat2(2) swaps them into the staging directory.
// - Times to decide what to write: git sets them. They only spare `check` reading (fingerprint.h).

struct Options {
  bool dry_run = false;  // change nothing
  bool force = false;    // treat edited and foreign files as ours
  std::vector<std::string> allowed_removals;
  // Whether file modes matter here; asked only if a program is not executable.
  std::function<bool()> keeps_modes = [] { return true; };
};

// What changed in one system. Paths are relative to its directory.
struct Outcome {
  std::vector<std::string> added;
  std::vector<std::string> changed;
  std::vector<std::string> removed;
  std::size_t unchanged = 0;
};

struct Published {
  std::vector<Outcome> outcomes;
  // Nothing was written, because another build changed a file that this one had read. Compile
  // again.
  bool overtaken = false;
};

// Makes the directory of each product below `directory` what the product says. Files that were ours
// and are no longer made are removed, but only by a build of the whole system. Errors, and what the
// system refuses, are reported as SG4xxx; then nothing has changed.
Published publish(std::span<const Product> products, const std::string& directory,
                  const Options& options, disk::Disk& disk, diag::Sink& sink);

}  // namespace publish
