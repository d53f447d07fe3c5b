#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/build_systems.h"
#include "cli/command.h"
#include "cli/form.h"
#include "cli/options.h"
#include "cli/usage.h"
#include "emit/registry.h"

namespace cli::lock_command {

namespace {

constexpr std::string_view kHelp =
    R"(Takes the whole ARNs of secrets, which only AWS knows, into secrets.lock.json, and builds.
From then on ECS JSON files and the templates of services have them.

Usage: secretgen lock --from FILE [SPEC|DIR]... [OPTION]...

  SPEC, DIR  as for `secretgen build`

Options:
      --from FILE    what `aws secretsmanager list-secrets --output json` answered, for
                     one account and region; what is known of others stays
  -o, --out OUT      the output directory, as for `secretgen build` (default: out)
      --templates DIR  as for `secretgen build`
      --dry-run, --force, --allow-remove NAME
                     as for `secretgen build`
      --format FORM  how findings are printed on standard error: text, json or github
  -h, --help         this text

Examples:
  aws secretsmanager list-secrets --output json > secrets.json
  secretgen lock --from secrets.json
)";

constexpr std::array kOptions{
    Option{.name = "from", .short_name = ""},
    Option{.name = "out", .short_name = "o"},
    Option{.name = "templates", .short_name = ""},
    Option{.name = "dry-run", .short_name = "", .value = false},
    Option{.name = "force", .short_name = "", .value = false},
    Option{.name = "allow-remove", .short_name = "", .repeated = true},
    kFormOption,
};

ExitCode run(const std::vector<std::string>& arguments, disk::Disk& disk, Console& console) {
  std::string mistake;
  const auto given = parse_options(arguments, kOptions, mistake);
  if (!given) {
    return wrong_usage("lock", mistake, console);
  }
  if (!given->has("from")) {
    return wrong_usage("lock", "`--from FILE` is missing", console);
  }
  const auto findings_form = form(*given, mistake);
  if (!findings_form) {
    return wrong_usage("lock", mistake, console);
  }
  BuildRequest request{.command = "lock", .specs = given->positional};
  request.form = *findings_form;
  request.publish.dry_run = given->has("dry-run");
  request.publish.force = given->has("force");
  request.publish.allowed_removals = given->all("allow-remove");
  request.list = given->all("from").front();
  request.out = given->has("out") ? given->all("out").front() : "out";
  request.templates = given->has("templates") ? given->all("templates").front() : "";
  request.selection.emitters.assign(emit::all().begin(), emit::all().end());
  return build_systems(request, disk, console);
}

}  // namespace

constexpr Command kCommand{
    .name = "lock", .summary = "take ARNs into the lock", .help = kHelp, .run = run};

}  // namespace cli::lock_command
