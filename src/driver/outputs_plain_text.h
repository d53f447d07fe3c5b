#pragma once

#include <string>
#include <vector>

#include "diag/sink.h"
#include "disk/disk.h"
#include "driver/plain_text.h"

namespace driver {

// Judges every file in a system's output directory.
void judge_outputs(const std::string& directory, disk::Disk& disk, PlainText& plain_text,
                   diag::Sink& sink);

// Where an example of a value file is in one of the systems' output directories (local/….example)
// and git tracks the value file itself, reports and judges that.
void judge_value_files(const std::vector<std::string>& directories, disk::Disk& disk,
                       PlainText& plain_text, diag::Sink& sink);

}  // namespace driver
