#pragma once

#include "diag/sink.h"
#include "source/files.h"

namespace driver {

// What a run has read, and what it has to say about it. Findings and plans point into the files, so
// it stays where it is: results hold it by a pointer.
struct Report {
  source::Files files;
  diag::Collector findings;
};

}  // namespace driver
