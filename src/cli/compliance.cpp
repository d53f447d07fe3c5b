#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/compliance_report.h"
#include "cli/exit.h"
#include "cli/shared_options.h"
#include "cli/unknown_word.h"
#include "compliance/waive.h"
#include "driver/compile.h"
#include "driver/environments.h"

namespace cli::compliance_command {

namespace {

constexpr std::string_view kAbout =
    R"(Checks specs against the controls of AWS Security Hub and AWS Config and the checks of checkov,
cfn-nag and trivy that a spec can answer. Reports for each secret, service and principal of each
environment whether it passes, fails, is waived, or can be answered only from the account.

Usage: secretgen compliance [SPEC|DIR]... [OPTION]...

  SPEC, DIR  as for `secretgen build`
)";

constexpr std::string_view kNotes = R"(
Exit codes: 0 nothing fails without a waiver, 1 something does, a waiver has ended or a spec
has errors, 2 wrong command line, 3 a file cannot be read.

Examples:
  secretgen compliance --env prod
  secretgen compliance --at 2027-01-31          are all waivers still valid then?
)";

constexpr Option kList{
    .name = "list",
    .help = "list the controls and how a spec answers each, and exit",
};

constexpr std::array kOptions{kEnvironments, kDay, kList, kOut, kAnswerForm};

ComplianceReport report(const plan::Plan& plan, const std::vector<std::string>& wanted,
                        std::string_view at) {
  ComplianceReport made{&plan, compliance::answer(plan), at};
  std::erase_if(made.findings, [&](const compliance::Finding& finding) {
    return !wanted.empty() &&
           std::ranges::find(wanted, plan.environments[finding.environment].name) == wanted.end();
  });
  return made;
}

ExitCode list(bool json, Console& console) {
  if (json) {
    json::Writer out(console.out);
    out.begin_array();
    append_controls(out);
    out.end_array().finish();
  } else {
    append_controls(console.out);
  }
  return ExitCode::Success;
}

void print(const std::vector<ComplianceReport>& reports, const Tally& tally, bool json,
           Console& console) {
  if (json) {
    json::Writer out(console.out);
    out.begin_array();
    for (const ComplianceReport& one : reports) {
      one.append_json(out);
    }
    out.end_array().finish();
    return;
  }
  for (const ComplianceReport& one : reports) {
    one.append_text(console.out);
  }
  console.out += console.out.empty() ? "" : "\n";
  console.out += tally_text(tally);
}

Ending run(const Given& given, disk::Disk& disk, Console& console) {
  const Form answer_form = form(given);
  const bool json = answer_form == Form::Json;
  const auto at = day(given);
  if (!at) {
    return base::Unexpected(at.error());
  }
  if (given.has(kList)) {
    return list(json, console);
  }
  driver::Compiled compiled = driver::compile(compile_request(given), disk);
  if (compiled.report->findings.errors() != 0) {
    return finish(*compiled.report, answer_form, console);
  }
  const std::vector<std::string> wanted = given.all(kEnvironments);
  if (const auto unknown = driver::unknown_environment(wanted, compiled.systems)) {
    return base::Unexpected(unknown_word("environment", *unknown));
  }
  std::vector<ComplianceReport> reports;
  Tally tally;
  for (const driver::System& system : compiled.systems) {
    const plan::Plan& plan = system.planned->plan;
    compliance::report_ended(plan, *at, compiled.report->findings);
    reports.push_back(report(plan, wanted, *at));
    reports.back().count(tally);
  }
  print(reports, tally, json, console);
  const ExitCode code = finish(*compiled.report, answer_form, console);
  return code == ExitCode::Success && tally.fail > 0 ? ExitCode::Findings : code;
}

}  // namespace

constexpr Command kCommand{.name = "compliance",
                           .summary = "check specs against Security Hub, checkov and similar tools",
                           .about = kAbout,
                           .options = kOptions,
                           .notes = kNotes,
                           .run = run};

}  // namespace cli::compliance_command
