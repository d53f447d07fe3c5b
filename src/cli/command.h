#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/expected.h"
#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "disk/disk.h"

namespace cli {

// The exit code of a command, or the error in its command line.
using Ending = base::Expected<ExitCode, std::string>;

// One word of the command line after `secretgen`. Its help is `about`, the options, `notes`.
struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view about;  // what it does, its usage and its arguments
  std::span<const Option> options = {};
  std::string_view notes;           // exit codes, examples
  std::string_view needs = {};      // a required argument: SECRET
  std::string_view takes_one = {};  // the only argument it takes: PATH; empty: any number
  Ending (*run)(const Given& given, disk::Disk& disk, Console& console);
};

namespace build_command {
extern const Command kCommand;
}
namespace check_command {
extern const Command kCommand;
}
namespace lock_command {
extern const Command kCommand;
}
namespace scan_command {
extern const Command kCommand;
}
namespace hook_command {
extern const Command kCommand;
}
namespace init_command {
extern const Command kCommand;
}
namespace explain_command {
extern const Command kCommand;
}
namespace who_can_command {
extern const Command kCommand;
}
namespace what_can_command {
extern const Command kCommand;
}
namespace verify_command {
extern const Command kCommand;
}
namespace audit_command {
extern const Command kCommand;
}
namespace compliance_command {
extern const Command kCommand;
}

}  // namespace cli
