#pragma once

#include <string>
#include <vector>

#include "emit/emitter.h"

namespace driver {

// The last phase of a run.
enum class Stage {
  Plan,   // the plan of each spec, proven and with its waivers noted
  Files,  // the files that each plan becomes
};

// Which specs are compiled, how far, and with what.
struct Request {
  Stage last = Stage::Plan;
  std::vector<std::string> specs;  // files or directories, as find_specs takes them
  std::string out = "out";         // where builds go; the locks are read from there
  // An answer of `aws secretsmanager list-secrets` that the locks learn ARNs from; empty: none.
  std::string listed;
  // Environments in which Terraform has forgotten what the locks say, since a person deployed them.
  std::vector<std::string> deployed;
  // Secrets and environments that may move on purpose, as --allow-remove names them.
  std::vector<std::string> allowed_removals;
  bool warnings = true;  // of the specs; false where a run is about something else
  // The day on which waivers are to hold, as 2026-12-31; empty: it is not asked, and nothing
  // depends on the day.
  std::string today;

  // For Stage::Files. What is not named is all of it.
  std::vector<std::string> environments;
  std::vector<const emit::Emitter*> emitters;
  std::string templates;  // a directory of templates that override built-in ones; empty: none
};

}  // namespace driver
