#include <array>
#include <string>
#include <string_view>

#include "cli/builds.h"
#include "cli/command.h"
#include "cli/shared_options.h"
#include "driver/build.h"

namespace cli::lock_command {

namespace {

constexpr std::string_view kAbout =
    R"(Records in secrets.lock.json what only AWS or a person knows, and builds: the complete ARNs of
secrets, which ECS JSON files and service templates then use; and which environments were deployed,
so that their Terraform modules need no `removed` blocks any more.

Usage: secretgen lock --from FILE|--deployed ENV [SPEC|DIR]... [OPTION]...

  SPEC, DIR  as for `secretgen build`
)";

constexpr std::string_view kNotes = R"(
Examples:
  aws secretsmanager list-secrets --output json > secrets.json
  secretgen lock --from secrets.json
  secretgen lock --deployed prod
)";

constexpr Option kFrom{
    .name = "from",
    .value = "FILE",
    .help =
        "output of `aws secretsmanager list-secrets --output json` for one account and region; "
        "ARNs of other accounts and regions are kept",
};

constexpr Option kDeployed{
    .name = "deployed",
    .value = "ENV",
    .repeated = true,
    .help =
        "an environment, or one that left the spec, whose Terraform module is applied everywhere; "
        "may be repeated",
};

constexpr std::array kOptions{kFrom,   kDeployed, kOut,         kTemplates,
                              kDryRun, kForce,    kAllowRemove, kForm};

Ending run(const Given& given, disk::Disk& disk, Console& console) {
  if (!given.has(kFrom) && !given.has(kDeployed)) {
    return base::Unexpected(std::string("give `--from FILE`, `--deployed ENV` or both"));
  }
  driver::BuildRequest request = build_request(given);
  request.compile.listed = given.value(kFrom);
  request.compile.deployed = given.all(kDeployed);
  return print_built(driver::build(request, disk), request, form(given), console);
}

}  // namespace

constexpr Command kCommand{.name = "lock",
                           .summary = "record ARNs and deployments in the lock",
                           .about = kAbout,
                           .options = kOptions,
                           .notes = kNotes,
                           .run = run};

}  // namespace cli::lock_command
