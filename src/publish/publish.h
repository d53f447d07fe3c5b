#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/file_set.h"
#include "diag/sink.h"
#include "publish/disk.h"

namespace publish {

struct Outcome {
  std::vector<std::string> added;  // paths below the output directory
  std::vector<std::string> changed;
  std::size_t unchanged = 0;
};

// Brings the files below `directory` to what `files` says, touching only those that differ; with
// `dry_run` touches none and says what it would do. A refusal of the system is reported as SG4xxx.
Outcome publish(const base::FileSet& files, const std::string& directory, bool dry_run, Disk& disk,
                diag::Sink& sink);

}  // namespace publish
