#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "disk/disk.h"
#include "driver/report.h"

namespace driver {

// What a scan for secrets found.
struct Scanned {
  std::unique_ptr<Report> report = std::make_unique<Report>();
  std::size_t read = 0;    // files
  std::size_t binary = 0;  // files that were not looked into
  std::size_t found = 0;   // findings about values, warnings among them
};

// Judges the files that paths name; of a directory those that git tracks below it, or everything
// but `.git` if git tracks nothing there, or with `all`. Links are not followed. `-` is standard
// input.
Scanned scan_paths(const std::vector<std::string>& paths, bool all, disk::Disk& disk);

// Judges what is staged in the work tree of this process and differs from the last commit, with the
// allow list that is staged.
Scanned scan_staged();

}  // namespace driver
