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
  Request compile;      // up to Stage::Files, whatever it says; of all environments and targets
  bool full = false;    // compile and compare bytes, whatever the manifests say
  bool staged = false;  // what is in git's index, all of it, in the place of the disk
};

// A system whose files are all as they should be.
struct CleanSystem {
  std::string name;
  std::string directory;
  std::size_t files = 0;  // with the manifest
};

struct Checked {
  std::unique_ptr<Report> report = std::make_unique<Report>();
  bool staged = false;  // it was git's index that was looked at
  std::vector<CleanSystem> clean;
};

// Finds out of every system whether its files are what its spec compiles to. Changes nothing.
Checked check(const CheckRequest& request, disk::Disk& disk);

}  // namespace driver
