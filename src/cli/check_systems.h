#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/form.h"
#include "disk/disk.h"

namespace cli {

// What `secretgen check` is asked for.
struct CheckRequest {
  std::vector<std::string> specs;  // files or directories, as on the command line
  std::string out = "out";
  std::string templates;  // a directory; empty: the built-in ones
  std::string today;      // the day on which waivers are to hold, as 2026-12-31
  bool full = false;      // compile and compare bytes, whatever the manifests say
  bool staged = false;    // what is in git's index, all of it, in the place of the disk
  Form form = Form::Text;
};

// Says of every system on the disk whether its files are what its spec compiles to. Changes
// nothing.
ExitCode check_systems(const CheckRequest& request, disk::Disk& disk, Console& console);

}  // namespace cli
