#include "cli/exit.h"

#include <algorithm>
#include <span>

#include "cli/index_disk.h"
#include "cli/plain_text_rules.h"
#include "compliance/waive.h"
#include "diag/render.h"
#include "publish/rules.h"

namespace cli {

namespace {

bool is_one_of(std::span<const diag::RuleView> rules, const diag::Diagnostic& diagnostic) {
  return std::any_of(rules.begin(), rules.end(),
                     [&](const diag::RuleView& rule) { return rule.code == diagnostic.rule.code; });
}

// True if the system refused something, rather than the spec being wrong.
bool is_refusal(const diag::Diagnostic& diagnostic) {
  return is_one_of(publish::rules(), diagnostic) || is_one_of(index_rules(), diagnostic) ||
         is_one_of(plain_text_refusals(), diagnostic);
}

bool is_spec_error(const diag::Diagnostic& diagnostic) {
  return diagnostic.rule.level == diag::Level::Error && !is_refusal(diagnostic) &&
         !is_one_of(publish::file_rules(), diagnostic) &&
         !is_one_of(compliance::rules(), diagnostic) && !is_one_of(plain_text_rules(), diagnostic);
}

// True if the program found a mistake of its own.
bool is_internal(const diag::Diagnostic& diagnostic) {
  return diagnostic.rule.code.starts_with("SG9");
}

}  // namespace

ExitCode finish(diag::Collector& sink, const source::Files& files, Form form, Console& console) {
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
  if (sink.errors() == 0) {
    return ExitCode::Success;
  }
  if (std::any_of(sink.all().begin(), sink.all().end(), is_internal)) {
    return ExitCode::Internal;
  }
  return std::any_of(sink.all().begin(), sink.all().end(), is_refusal) ? ExitCode::Io
                                                                       : ExitCode::Findings;
}

ExitCode finish_check(diag::Collector& sink, const source::Files& files, Form form,
                      Console& console) {
  const ExitCode code = finish(sink, files, form, console);
  const bool wrong = std::any_of(sink.all().begin(), sink.all().end(), is_spec_error);
  return code == ExitCode::Findings && wrong ? ExitCode::Usage : code;
}

}  // namespace cli
