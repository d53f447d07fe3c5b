#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/plain_text.h"
#include "diag/sink.h"
#include "disk/disk.h"

namespace cli {

struct ScanCounts {
  std::size_t read = 0;
  std::size_t binary = 0;  // not looked into
};

// Judges the files that paths name; of a directory those that git tracks below it, or everything
// but `.git` if git tracks nothing there, or with `all`. Links are not followed. `-` is standard
// input.
void scan_paths(const std::vector<std::string>& paths, bool all, disk::Disk& disk,
                PlainText& plain_text, ScanCounts& counts, diag::Sink& sink);

// Judges what is staged in the work tree of this process and differs from the last commit, with the
// allow list that is staged.
void scan_staged(PlainText& plain_text, ScanCounts& counts, diag::Sink& sink);

}  // namespace cli
