#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "disk/disk.h"

namespace driver {

// The default name of a spec.
inline constexpr std::string_view kSpecName = "secrets.spec.yaml";

// The requested specs, each once. `paths` name files, or directories that contain specs; without
// paths, the spec in the current directory or else all below specs/.
std::vector<std::string> find_specs(const std::vector<std::string>& paths, disk::Disk& disk,
                                    diag::Sink& sink);

}  // namespace driver
