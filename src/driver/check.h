#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "disk/disk.h"
#include "driver/report.h"
#include "driver/request.h"

namespace driver {

struct CheckRequest {
  Request compile;      // `last` is ignored: Stage::Files, with all environments and targets
  bool full = false;    // compile every spec and compare bytes
  bool staged = false;  // check git's index instead of the disk
};

// A system whose files are all up to date.
struct CleanSystem {
  std::string name;
  std::string directory;
  std::size_t files = 0;  // with the manifest
};

struct Checked {
  std::unique_ptr<Report> report = std::make_unique<Report>();
  bool staged = false;  // git's index was checked
  std::vector<CleanSystem> clean;
};

// Checks that the files of each system are what its spec compiles to. Changes nothing.
Checked check(const CheckRequest& request, disk::Disk& disk);

}  // namespace driver
