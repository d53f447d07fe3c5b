#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "disk/disk.h"
#include "driver/environments.h"
#include "driver/report.h"
#include "driver/request.h"
#include "lock/lock.h"
#include "publish/publish.h"

namespace driver {

struct BuildRequest {
  Request compile;  // `last` is ignored: always Stage::Files
  publish::Options publish;
};

// What a build did for one system.
struct BuiltSystem {
  std::string name;
  std::string directory;
  publish::Outcome outcome;
  lock::Learned learned;  // from Request::listed
};

// After an error or with an unknown environment, nothing is written and `systems` is empty.
struct Built {
  std::unique_ptr<Report> report = std::make_unique<Report>();
  std::optional<UnknownWord> unknown_environment;
  std::vector<BuiltSystem> systems;
};

// Compiles the specs, and writes the files of all of them or none.
Built build(const BuildRequest& request, disk::Disk& disk);

}  // namespace driver
