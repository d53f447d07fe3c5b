#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "cli/exit_code.h"
#include "publish/disk.h"

namespace cli {

// One word of the command line after `secretgen`.
struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view help;
  // `arguments` are those after the command's name; none of them asks for help.
  ExitCode (*run)(const std::vector<std::string>& arguments, publish::Disk& disk, Console& console);
};

extern const Command kBuild;
extern const Command kLock;
extern const Command kScan;
extern const Command kCheck;
extern const Command kInit;
extern const Command kExplain;
extern const Command kWhoCan;
extern const Command kWhatCan;
extern const Command kVerify;
extern const Command kHook;
extern const Command kAudit;
extern const Command kCompliance;

}  // namespace cli
