#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "disk/disk.h"

namespace driver {

// What a spec is called where no path says otherwise.
inline constexpr std::string_view kSpecName = "secrets.spec.yaml";

// The specs that are asked for, each once: `paths` name files, or directories with specs in them;
// without any it is the spec here, else all below specs/.
std::vector<std::string> find_specs(const std::vector<std::string>& paths, disk::Disk& disk,
                                    diag::Sink& sink);

}  // namespace driver
