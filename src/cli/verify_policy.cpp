#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/suggest.h"
#include "cli/command.h"
#include "cli/exit.h"
#include "cli/shared_options.h"
#include "cli/unknown_word.h"
#include "driver/verify.h"

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

std::string usage_error(const driver::NoPrincipal& problem, const std::string& word) {
  if (problem.environment) {
    return unknown_word("environment", *problem.environment);
  }
  if (!problem.principal) {
    return "`" + word + "` is in more than one environment; choose one with `--env`";
  }
  const std::vector<std::string>& names = problem.principal->known;
  const std::vector<std::string_view> views(names.begin(), names.end());
  return "there is no principal `" + word + "`; " + base::suggestion(word, views);
}

Ending run(const Given& given, disk::Disk& disk, Console& console) {
  const driver::VerifyRequest request{.compile = compile_request(given, 1),
                                      .policy = given.arguments.front(),
                                      .principal = given.value(kFor),
                                      .environment = given.value(kOneEnvironment)};
  const auto verified = driver::verify(request, disk);
  if (!verified) {
    return base::Unexpected(usage_error(verified.error(), request.principal));
  }
  if (verified->report->findings.all().empty()) {
    console.out += request.policy + ": allows `" + verified->principal + "` in `" +
                   verified->environment + "` exactly what the spec grants\n";
  }
  return finish(*verified->report, form(given), console);
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
