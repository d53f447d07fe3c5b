#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "driver/report.h"
#include "git/hook_file.h"

namespace driver {

struct HookRequest {
  std::vector<std::string> specs;  // what the hook checks, as the command line names it
  std::optional<std::string> out;
  bool force = false;  // replace a secretgen hook with a different text
};

// The result. Paths are relative to the current directory if they are below it.
struct Hooked {
  std::unique_ptr<Report> report = std::make_unique<Report>();
  std::optional<git::HookChange> change;  // nullopt after an error
  std::string path;
};

// Installs or removes the pre-commit hook of the work tree that the process is in.
Hooked install_hook(const HookRequest& request);
Hooked uninstall_hook();

}  // namespace driver
