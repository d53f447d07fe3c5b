#pragma once

#include <string>
#include <vector>

#include "emit/emitter.h"

namespace driver {

// The last phase of a run.
enum class Stage {
  Plan,   // the plan of each spec, proven and with waivers noted
  Files,  // the files that each plan becomes
};

// Which specs are compiled, how far, and with what.
struct Request {
  Stage last = Stage::Plan;
  std::vector<std::string> specs;  // files or directories, as find_specs takes them
  std::string out = "out";         // where builds go; the locks are read from there
  // A response of `aws secretsmanager list-secrets` from which the locks learn ARNs; empty: none.
  std::string listed;
  // Environments in which Terraform has forgotten what the locks say, since a person deployed them.
  std::vector<std::string> deployed;
  // Secrets and environments that may move on purpose, as --allow-remove names them.
  std::vector<std::string> allowed_removals;
  bool warnings = true;  // about the specs; false if the run is about something else
  // The day for which waivers are checked, such as 2026-12-31; empty: nothing depends on the day.
  std::string today;

  // For Stage::Files. An empty list means all.
  std::vector<std::string> environments;
  std::vector<const emit::Emitter*> emitters;
  std::string templates;  // a directory of templates that override built-in ones; empty: none
};

}  // namespace driver
