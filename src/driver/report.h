#pragma once

#include "diag/sink.h"
#include "source/files.h"

namespace driver {

// The files that a run has read, and its findings. Findings and plans point into the files, so a
// report never moves: results hold it by pointer.
struct Report {
  source::Files files;
  diag::Collector findings;
};

}  // namespace driver
