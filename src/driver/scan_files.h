#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "disk/disk.h"
#include "driver/report.h"

namespace driver {

// The result of a scan for secrets.
struct Scanned {
  std::unique_ptr<Report> report = std::make_unique<Report>();
  std::size_t read = 0;    // files
  std::size_t binary = 0;  // skipped files
  std::size_t found = 0;   // findings about values, including warnings
};

// Scans the files that paths name; in a directory, the files that git tracks below it or, with
// `all` or if git tracks nothing there, everything except `.git`. Links are not followed. `-` is
// standard input.
Scanned scan_paths(const std::vector<std::string>& paths, bool all, disk::Disk& disk);

// Scans the staged files that differ from the last commit, in the work tree that contains the
// current directory, with the staged allow list.
Scanned scan_staged();

}  // namespace driver
