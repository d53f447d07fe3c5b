#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/suggest.h"
#include "cli/command.h"
#include "cli/compliance_report.h"
#include "cli/date.h"
#include "cli/exit.h"
#include "cli/options.h"
#include "cli/planned.h"
#include "cli/usage.h"
#include "compliance/waive.h"
#include "diag/sink.h"
#include "source/files.h"

namespace cli::compliance_command {

namespace {

constexpr std::string_view kHelp =
    R"(Holds specs against the controls of AWS Security Hub and AWS Config and the checks of checkov,
cfn-nag and trivy that a spec can answer: for every secret, service and principal of every
environment whether it passes, fails, is waived, or only the account can tell.

Usage: secretgen compliance [SPEC|DIR]... [OPTION]...

  SPEC, DIR  as for `secretgen build`

Options:
      --env ENV      only this environment; may be repeated
      --at DATE      the day on which waivers are to hold, as 2026-12-31 (default: today, in
                     UTC)
      --list         print the controls, and how a spec answers each, instead
  -o, --out OUT      where builds go, for the lock (default: out)
      --format FORM  text or json
  -h, --help         this text

Exit codes: 0 nothing fails that is not waived, 1 something does, a waiver has ended, or a
spec has errors, 2 wrong usage, 3 the system refused to read.

Examples:
  secretgen compliance --env prod
  secretgen compliance --at 2027-01-31          will the waivers last till then?
)";

constexpr std::array kOptions{
    Option{.name = "env", .short_name = "", .repeated = true},
    Option{.name = "at", .short_name = ""},
    Option{.name = "list", .short_name = "", .value = false},
    Option{.name = "out", .short_name = "o"},
    Option{.name = "format", .short_name = ""},
};

// The first environment that no spec has; nullopt if there is none such.
std::optional<std::string> unknown_environment(const std::vector<std::unique_ptr<Planned>>& plans,
                                               const std::vector<std::string>& wanted) {
  std::vector<std::string_view> names;
  for (const auto& planned : plans) {
    for (const plan::Environment& environment : planned->plan.environments) {
      if (std::ranges::find(names, environment.name) == names.end()) {
        names.push_back(environment.name);
      }
    }
  }
  for (const std::string& one : wanted) {
    if (std::ranges::find(names, one) == names.end()) {
      return unknown_word("environment", one, names);
    }
  }
  return std::nullopt;
}

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

ExitCode run(const std::vector<std::string>& arguments, disk::Disk& disk, Console& console) {
  std::string mistake;
  const auto given = parse_options(arguments, kOptions, mistake);
  if (!given) {
    return wrong_usage("compliance", mistake, console);
  }
  const std::string format = given->has("format") ? given->all("format").front() : "text";
  if (format != "text" && format != "json") {
    return wrong_usage("compliance", unknown_word("format", format, {"text", "json"}), console);
  }
  const auto at = asked_date(*given, mistake);
  if (!at) {
    return wrong_usage("compliance", mistake, console);
  }
  const bool json = format == "json";
  if (given->has("list")) {
    return list(json, console);
  }
  diag::Collector sink;
  source::Files files;
  const auto plans = plan_all(
      given->positional, given->has("out") ? given->all("out").front() : "out", disk, files, sink);
  if (sink.errors() != 0) {
    return finish(sink, files, json ? Form::Json : Form::Text, console);
  }
  const std::vector<std::string> wanted = given->all("env");
  if (const auto unknown = unknown_environment(plans, wanted)) {
    return wrong_usage("compliance", *unknown, console);
  }
  std::vector<ComplianceReport> reports;
  Tally tally;
  for (const auto& planned : plans) {
    compliance::report_ended(planned->plan, *at, sink);
    reports.push_back(report(planned->plan, wanted, *at));
    reports.back().count(tally);
  }
  print(reports, tally, json, console);
  const ExitCode code = finish(sink, files, json ? Form::Json : Form::Text, console);
  return code == ExitCode::Success && tally.fail > 0 ? ExitCode::Findings : code;
}

}  // namespace

constexpr Command kCommand{.name = "compliance",
                           .summary = "hold specs against Security Hub, checkov and their like",
                           .help = kHelp,
                           .run = run};

}  // namespace cli::compliance_command
