#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/compile.h"
#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/form.h"
#include "disk/disk.h"
#include "publish/publish.h"

namespace cli {

// What a command that builds is asked for.
struct BuildRequest {
  std::string_view command;        // whose usage is shown
  std::vector<std::string> specs;  // files or directories, as on the command line
  std::string out = "out";
  std::string templates;  // a directory; empty: the built-in ones
  std::string list;       // an answer of list-secrets for the lock; empty: none
  Selection selection;
  publish::Options publish;
  Form form = Form::Text;
};

// Compiles the specs, and writes the files of all of them if none has an error.
ExitCode build_systems(const BuildRequest& request, disk::Disk& disk, Console& console);

}  // namespace cli
