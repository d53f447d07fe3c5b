#include <array>
#include <string_view>

#include "cli/builds.h"
#include "cli/command.h"
#include "cli/shared_options.h"
#include "driver/build.h"

namespace cli::lock_command {

namespace {

constexpr std::string_view kAbout =
    R"(Records the complete ARNs of secrets, which only AWS knows, in secrets.lock.json, and builds.
ECS JSON files and service templates then use them.

Usage: secretgen lock --from FILE [SPEC|DIR]... [OPTION]...

  SPEC, DIR  as for `secretgen build`
)";

constexpr std::string_view kNotes = R"(
Examples:
  aws secretsmanager list-secrets --output json > secrets.json
  secretgen lock --from secrets.json
)";

constexpr Option kFrom{
    .name = "from",
    .value = "FILE",
    .required = true,
    .help =
        "output of `aws secretsmanager list-secrets --output json` for one account and region; "
        "ARNs of other accounts and regions are kept",
};

constexpr std::array kOptions{kFrom, kOut, kTemplates, kDryRun, kForce, kAllowRemove, kForm};

Ending run(const Given& given, disk::Disk& disk, Console& console) {
  driver::BuildRequest request = build_request(given);
  request.compile.listed = given.value(kFrom);
  return print_built(driver::build(request, disk), request, form(given), console);
}

}  // namespace

constexpr Command kCommand{.name = "lock",
                           .summary = "record the ARNs of secrets in the lock",
                           .about = kAbout,
                           .options = kOptions,
                           .notes = kNotes,
                           .run = run};

}  // namespace cli::lock_command
