#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "cli/exit_code.h"
#include "disk/disk.h"

namespace cli {

// One word of the command line after `secretgen`.
struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view help;
  // `arguments` are those after the command's name; none of them asks for help.
  ExitCode (*run)(const std::vector<std::string>& arguments, disk::Disk& disk, Console& console);
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
