#include "cli/access_command.h"

#include <algorithm>
#include <utility>

#include "base/suggest.h"
#include "cli/exit.h"
#include "cli/unknown_word.h"
#include "driver/compile.h"
#include "driver/environments.h"

namespace cli {

namespace {

std::string suggested(const std::string& said, std::string_view word,
                      std::vector<std::string> names) {
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  const std::vector<std::string_view> views(names.begin(), names.end());
  return said + "; " + base::suggestion(word, views);
}

struct Found {
  const plan::Plan* plan;
  const plan::Environment* environment;
  std::uint32_t index;
};

}  // namespace

Ending answer(const AccessQuestion& question, const Given& given, disk::Disk& disk,
              Console& console) {
  const std::string& word = given.arguments.front();
  const std::vector<std::string> wanted = given.all(kEnvironments);
  driver::Compiled compiled = driver::compile(compile_request(given, 1), disk);
  const ExitCode code = finish(*compiled.report, form(given), console);
  if (code != ExitCode::Success) {
    return code;
  }
  std::vector<Found> found;
  std::vector<std::string> names;
  for (const driver::System& system : compiled.systems) {
    for (const plan::Environment& environment : system.planned->plan.environments) {
      if (!wanted.empty() && std::ranges::find(wanted, environment.name) == wanted.end()) {
        continue;
      }
      for (const std::uint32_t index : question.named(environment, word)) {
        found.push_back({&system.planned->plan, &environment, index});
      }
      question.names(environment, names);
    }
  }
  if (const auto unknown = driver::unknown_environment(wanted, compiled.systems)) {
    return base::Unexpected(unknown_word("environment", *unknown));
  }
  if (found.empty()) {
    const std::string what(question.what);
    return base::Unexpected(names.empty() ? "the spec has no " + what
                                          : suggested("there is no " + what + " `" + word + "`",
                                                      word, std::move(names)));
  }
  if (form(given) == Form::Text) {
    for (const Found& one : found) {
      console.out += console.out.empty() ? "" : "\n";
      question.tell(console.out, *one.plan, *one.environment, one.index);
    }
    return ExitCode::Success;
  }
  json::Writer out(console.out);
  out.begin_array();
  for (const Found& one : found) {
    question.write(out, *one.plan, *one.environment, one.index);
  }
  out.end_array();
  out.finish();
  return ExitCode::Success;
}

}  // namespace cli
