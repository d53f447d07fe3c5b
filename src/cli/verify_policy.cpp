#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "access/access.h"
#include "access/compare.h"
#include "base/suggest.h"
#include "cli/command.h"
#include "cli/exit.h"
#include "cli/options.h"
#include "cli/planned.h"
#include "cli/usage.h"
#include "cli/verify_rules.h"
#include "disk/rules.h"
#include "policy/reader.h"

namespace cli::verify_command {

namespace {

constexpr std::string_view kHelp =
    R"(Holds a policy that somebody wrote against the spec: does it allow what the spec grants the
principal, no more and no less? Says which statement is too wide, and what to write instead.

Usage: secretgen verify POLICY.json --for PRINCIPAL [SPEC|DIR]... [OPTION]...

  POLICY.json  an IAM policy of an identity
  SPEC, DIR    as for `secretgen build`

Options:
      --for PRINCIPAL  a policy file's name (api, api-execution, deployer), or the name of
                     its role, user or group
      --env ENV      the environment; needed where the principal is in several
  -o, --out OUT      where builds go, for the lock (default: out)
      --format FORM  how findings are printed on standard error: text or json
  -h, --help         this text

Examples:
  secretgen verify api.json --for api --env prod
)";

constexpr std::array kOptions{
    Option{.name = "for", .short_name = ""},
    Option{.name = "env", .short_name = ""},
    Option{.name = "out", .short_name = "o"},
    Option{.name = "format", .short_name = ""},
};

struct Target {
  const plan::Plan* plan = nullptr;
  std::uint32_t environment = 0;
  std::uint32_t principal = 0;
};

// The one principal that is meant; nullopt and a mistake if there is none, or several.
std::optional<Target> find_target(const std::vector<std::unique_ptr<Planned>>& plans,
                                  const std::string& word, const std::string& wanted,
                                  std::string& mistake) {
  std::vector<Target> found;
  std::vector<std::string> names;
  std::vector<std::string> environments;
  for (const auto& planned : plans) {
    const plan::Plan& plan = planned->plan;
    for (std::uint32_t e = 0; e < plan.environments.size(); ++e) {
      environments.emplace_back(plan.environments[e].name);
      if (!wanted.empty() && plan.environments[e].name != wanted) {
        continue;
      }
      for (const std::uint32_t p : access_query::named_principals(plan.environments[e], word)) {
        found.push_back({&plan, e, p});
      }
      for (const plan::Principal& principal : plan.environments[e].principals) {
        if (std::ranges::find(names, principal.name) == names.end()) {
          names.push_back(principal.name);
        }
      }
    }
  }
  const auto suggested = [](const std::string& said, const std::string& meant,
                            const std::vector<std::string>& all) {
    const std::vector<std::string_view> views(all.begin(), all.end());
    return said + " `" + meant + "`; " + base::suggestion(meant, views);
  };
  if (found.size() == 1) {
    return found.front();
  }
  if (!wanted.empty() && std::ranges::find(environments, wanted) == environments.end()) {
    mistake = suggested("unknown environment", wanted, environments);
  } else if (found.empty()) {
    mistake = suggested("there is no principal", word, names);
  } else {
    mistake = "`" + word + "` is in several environments; say which by `--env`";
  }
  return std::nullopt;
}

ExitCode run(const std::vector<std::string>& arguments, disk::Disk& disk, Console& console) {
  std::string mistake;
  const auto given = parse_options(arguments, kOptions, mistake);
  if (!given) {
    return wrong_usage("verify", mistake, console);
  }
  if (given->positional.empty()) {
    return wrong_usage("verify", "POLICY.json is missing", console);
  }
  if (!given->has("for")) {
    return wrong_usage("verify", "`--for PRINCIPAL` is missing", console);
  }
  const std::string format = given->has("format") ? given->all("format").front() : "text";
  if (format != "text" && format != "json") {
    return wrong_usage("verify", "unknown format `" + format + "`; one of `text`, `json`", console);
  }
  const Form form = format == "json" ? Form::Json : Form::Text;
  const std::string& path = given->positional.front();
  diag::Collector sink;
  source::Files files;
  const auto plans =
      plan_all({given->positional.begin() + 1, given->positional.end()},
               given->has("out") ? given->all("out").front() : "out", disk, files, sink);
  if (sink.errors() != 0) {
    return finish(sink, files, form, console);
  }
  const auto target =
      find_target(plans, given->all("for").front(),
                  given->has("env") ? given->all("env").front() : std::string(), mistake);
  if (!target) {
    return wrong_usage("verify", mistake, console);
  }
  auto text = disk.read(path, policy::kMostBytes);
  if (!text) {
    sink.report(disk::no_input(text.error()));
    return finish(sink, files, form, console);
  }
  const source::File& file = files.add(path, *std::move(text));
  const auto read = policy::read_policy(file.text());
  // What a spec is warned of is said by `build`; here it is about the policy.
  diag::Collector findings;
  const plan::Environment& environment = target->plan->environments[target->environment];
  const plan::Principal& principal = environment.principals[target->principal];
  if (const auto* problem = std::get_if<policy::Problem>(&read)) {
    findings.report(not_a_policy(file, *problem));
  } else {
    const auto& policy = std::get<policy::AccessPolicy>(read);
    report(access_query::compare(policy, *target->plan, target->environment, target->principal),
           policy, file, principal.name, environment.name, findings);
    report_size(file, findings);
  }
  if (findings.all().empty()) {
    console.out += path + ": grants `" + principal.name + "` in `" + std::string(environment.name) +
                   "` what the spec does, no more and no less\n";
  }
  return finish(findings, files, form, console);
}

}  // namespace

constexpr Command kCommand{
    .name = "verify", .summary = "hold a policy against the spec", .help = kHelp, .run = run};

}  // namespace cli::verify_command
