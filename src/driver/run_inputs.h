#pragma once

#include <vector>

#include "disk/disk.h"
#include "driver/report.h"
#include "driver/request.h"
#include "publish/manifest.h"
#include "render/templates.h"
#include "source/files.h"

namespace driver {

// What a run reads in addition to its specs. Points into the files of the report.
struct RunInputs {
  render::Templates templates;
  std::vector<publish::Digest> overridden;  // templates that the user gave, by name, sorted
  const source::File* listed = nullptr;     // the response of list-secrets, if there is one
};

// Reads what the request names. Call before any other file is added to the report.
RunInputs read_inputs(const Request& request, disk::Disk& disk, Report& report);

}  // namespace driver
