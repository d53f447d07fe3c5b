#include "cli/exit.h"

#include <algorithm>

#include "diag/render.h"
#include "publish/rules.h"

namespace cli {

namespace {

// True if the system refused something, rather than the spec being wrong.
bool is_refusal(const diag::Diagnostic& diagnostic) {
  const auto rules = publish::rules();
  return std::any_of(rules.begin(), rules.end(),
                     [&](const diag::RuleView& rule) { return rule.code == diagnostic.rule.code; });
}

}  // namespace

ExitCode finish(diag::Collector& sink, const source::Files& files, bool json, Console& console) {
  sink.sort();
  console.err += json ? diag::render_json(sink.all(), files)
                      : diag::render_text(sink.all(), files, console.color);
  if (sink.errors() == 0) {
    return ExitCode::Success;
  }
  return std::any_of(sink.all().begin(), sink.all().end(), is_refusal) ? ExitCode::Io
                                                                       : ExitCode::Findings;
}

}  // namespace cli
