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

struct Options {
  bool dry_run = false;  // look, and touch nothing
  bool force = false;    // take edited files and those of others for ours
  std::vector<std::string> allowed_removals;
  // Whether it means anything that a file is not executable; asked only if one that should be is
  // not.
  std::function<bool()> keeps_modes = [] { return true; };
};

// What became of one system. Paths are below its directory.
struct Outcome {
  std::vector<std::string> added;
  std::vector<std::string> changed;
  std::vector<std::string> removed;
  std::size_t unchanged = 0;
};

struct Published {
  std::vector<Outcome> outcomes;
  // Nothing was written: another build has changed a file that this one had read. Compile again.
  bool overtaken = false;
};

// Brings the directory of each product below `directory` to what it says, all of them or none, and
// touches only files that differ. A file that no build wrote, or that is not what a build wrote any
// more, is an error and stays; so is what the guard forbids. A file that was ours and is no longer
// made is removed, by a build of the whole. What a killed build began is finished first.
// Errors and refusals of the system are reported as SG4xxx; then nothing has changed.
Published publish(std::span<const Product> products, const std::string& directory,
                  const Options& options, disk::Disk& disk, diag::Sink& sink);

}  // namespace publish
