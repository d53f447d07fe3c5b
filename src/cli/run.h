#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/exit_code.h"
#include "disk/disk.h"

namespace cli {

// The whole program: `arguments` are those after its name.
ExitCode run(const std::vector<std::string>& arguments, disk::Disk& disk, Console& console);

}  // namespace cli
