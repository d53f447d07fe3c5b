#pragma once

#include <string>
#include <vector>

#include "diag/sink.h"
#include "disk/disk.h"
#include "driver/plain_text.h"

namespace driver {

// Scans every file in a system's output directory.
void judge_outputs(const std::string& directory, disk::Disk& disk, PlainText& plain_text,
                   diag::Sink& sink);

// For each example of a value file in the systems' output directories (local/….example): if git
// tracks the value file itself, reports and scans that file.
void judge_value_files(const std::vector<std::string>& directories, disk::Disk& disk,
                       PlainText& plain_text, diag::Sink& sink);

}  // namespace driver
