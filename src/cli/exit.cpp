#include "cli/exit.h"

#include <algorithm>

#include "diag/render.h"

namespace cli {

namespace {

// The exit code by the causes of the reported errors. A check's findings are about outputs, so an
// error in a spec is wrong usage.
ExitCode exit_code(const std::vector<diag::Diagnostic>& found, bool check) {
  const auto any = [&](diag::Cause cause) {
    return std::ranges::any_of(found, [&](const diag::Diagnostic& diagnostic) {
      return diagnostic.rule.level == diag::Level::Error && diagnostic.rule.cause == cause;
    });
  };
  if (any(diag::Cause::Internal)) {
    return ExitCode::Internal;
  }
  if (any(diag::Cause::System)) {
    return ExitCode::Io;
  }
  if (any(diag::Cause::Spec)) {
    return check ? ExitCode::Usage : ExitCode::Findings;
  }
  return any(diag::Cause::Output) ? ExitCode::Findings : ExitCode::Success;
}

void print_findings(driver::Report& report, Form form, Console& console) {
  diag::Collector& sink = report.findings;
  const source::Files& files = report.files;
  sink.sort();
  switch (form) {
    case Form::Text:
      console.err += diag::render_text(sink.all(), files, console.color);
      break;
    case Form::Json:
      console.err += diag::render_json(sink.all(), files);
      break;
    case Form::Github:
      console.err += diag::render_github(sink.all(), files);
      break;
  }
}

}  // namespace

ExitCode finish(driver::Report& report, Form form, Console& console) {
  print_findings(report, form, console);
  return exit_code(report.findings.all(), false);
}

ExitCode finish_check(driver::Report& report, Form form, Console& console) {
  print_findings(report, form, console);
  return exit_code(report.findings.all(), true);
}

}  // namespace cli
