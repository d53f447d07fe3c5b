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
#include "cli/shared_options.h"
#include "cli/unknown_word.h"
#include "cli/verify_rules.h"
#include "disk/rules.h"
#include "driver/compile.h"
#include "driver/environments.h"
#include "policy/reader.h"

namespace cli::verify_command {

namespace {

constexpr std::string_view kAbout =
    R"(Checks a hand-written policy against the spec: it must allow exactly what the spec grants the
principal. Reports statements that are too broad, and what to write instead.

Usage: secretgen verify POLICY.json --for PRINCIPAL [SPEC|DIR]... [OPTION]...

  POLICY.json  an identity-based IAM policy
  SPEC, DIR    as for `secretgen build`
)";

constexpr std::string_view kNotes = R"(
Examples:
  secretgen verify api.json --for api --env prod
)";

constexpr Option kFor{
    .name = "for",
    .value = "PRINCIPAL",
    .required = true,
    .help =
        "a policy file's name (api, api-execution, deployer), or the name of its role, user or "
        "group",
};

constexpr Option kOneEnvironment{
    .name = "env",
    .value = "ENV",
    .help = "the environment; required if the principal is in more than one",
};

constexpr std::array kOptions{kFor, kOneEnvironment, kOut, kAnswerForm};

struct Target {
  const plan::Plan* plan = nullptr;
  std::uint32_t environment = 0;
  std::uint32_t principal = 0;
};

// The principal that `word` names; an error if there is none, or more than one. `wanted` is the
// environment, or empty for any.
base::Expected<Target, std::string> find_target(const std::vector<driver::System>& systems,
                                                const std::string& word,
                                                const std::string& wanted) {
  if (!wanted.empty()) {
    if (const auto unknown = driver::unknown_environment({wanted}, systems)) {
      return base::Unexpected(unknown_word("environment", *unknown));
    }
  }
  std::vector<Target> found;
  std::vector<std::string> names;
  for (const driver::System& system : systems) {
    const plan::Plan& plan = system.planned->plan;
    for (std::uint32_t e = 0; e < plan.environments.size(); ++e) {
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
  if (found.size() > 1) {
    return base::Unexpected("`" + word +
                            "` is in more than one environment; choose one with `--env`");
  }
  if (found.empty()) {
    const std::vector<std::string_view> views(names.begin(), names.end());
    return base::Unexpected("there is no principal `" + word + "`; " +
                            base::suggestion(word, views));
  }
  return found.front();
}

Ending run(const Given& given, disk::Disk& disk, Console& console) {
  const std::string& path = given.arguments.front();
  driver::Request request = compile_request(given, 1);
  // `build` reports warnings about the spec; here only the policy matters.
  request.warnings = false;
  driver::Compiled compiled = driver::compile(request, disk);
  driver::Report& report = *compiled.report;
  if (report.findings.errors() != 0) {
    return finish(report, form(given), console);
  }
  const auto target =
      find_target(compiled.systems, given.value(kFor), given.value(kOneEnvironment));
  if (!target) {
    return base::Unexpected(target.error());
  }
  auto text = disk.read(path, policy::kMostBytes);
  if (!text) {
    report.findings.report(disk::no_input(text.error()));
    return finish(report, form(given), console);
  }
  const source::File& file = report.files.add(path, *std::move(text));
  const auto read = policy::read_policy(file.text());
  const plan::Environment& environment = target->plan->environments[target->environment];
  const plan::Principal& principal = environment.principals[target->principal];
  if (const auto* problem = std::get_if<policy::Problem>(&read)) {
    report.findings.report(not_a_policy(file, *problem));
  } else {
    const auto& policy = std::get<policy::AccessPolicy>(read);
    cli::report(
        access_query::compare(policy, *target->plan, target->environment, target->principal),
        policy, file, principal.name, environment.name, report.findings);
    report_size(file, report.findings);
  }
  if (report.findings.all().empty()) {
    console.out += path + ": allows `" + principal.name + "` in `" + std::string(environment.name) +
                   "` exactly what the spec grants\n";
  }
  return finish(report, form(given), console);
}

}  // namespace

constexpr Command kCommand{.name = "verify",
                           .summary = "check a policy against the spec",
                           .about = kAbout,
                           .options = kOptions,
                           .notes = kNotes,
                           .needs = "POLICY.json",
                           .run = run};

}  // namespace cli::verify_command
