#include "cli/access_command.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/suggest.h"
#include "cli/exit.h"
#include "cli/options.h"
#include "cli/planned.h"
#include "cli/usage.h"
#include "diag/sink.h"
#include "source/files.h"

namespace cli {

namespace {

constexpr std::array kOptions{
    Option{.name = "env", .short_name = "", .repeated = true},
    Option{.name = "out", .short_name = "o"},
    Option{.name = "format", .short_name = ""},
};

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

ExitCode answer(const AccessQuestion& question, const std::vector<std::string>& arguments,
                disk::Disk& disk, Console& console) {
  std::string mistake;
  const auto given = parse_options(arguments, kOptions, mistake);
  if (!given) {
    return wrong_usage(question.command, mistake, console);
  }
  if (given->positional.empty()) {
    return wrong_usage(question.command, std::string(question.subject) + " is missing", console);
  }
  const std::string format = given->has("format") ? given->all("format").front() : "text";
  if (format != "text" && format != "json") {
    return wrong_usage(question.command,
                       suggested("unknown format `" + format + "`", format, {"text", "json"}),
                       console);
  }
  const std::string& word = given->positional.front();
  const std::vector<std::string> paths(given->positional.begin() + 1, given->positional.end());
  const std::vector<std::string> wanted = given->all("env");
  diag::Collector sink;
  source::Files files;
  const auto plans =
      plan_all(paths, given->has("out") ? given->all("out").front() : "out", disk, files, sink);
  const ExitCode code = finish(sink, files, format == "json" ? Form::Json : Form::Text, console);
  if (code != ExitCode::Success) {
    return code;
  }
  std::vector<Found> found;
  std::vector<std::string> names;
  std::vector<std::string> environments;
  for (const auto& planned : plans) {
    for (const plan::Environment& environment : planned->plan.environments) {
      environments.emplace_back(environment.name);
      if (!wanted.empty() && std::ranges::find(wanted, environment.name) == wanted.end()) {
        continue;
      }
      for (const std::uint32_t index : question.named(environment, word)) {
        found.push_back({&planned->plan, &environment, index});
      }
      question.names(environment, names);
    }
  }
  for (const std::string& environment : wanted) {
    if (std::ranges::find(environments, environment) == environments.end()) {
      return wrong_usage(
          question.command,
          suggested("unknown environment `" + environment + "`", environment, environments),
          console);
    }
  }
  if (found.empty()) {
    const std::string what(question.what);
    return wrong_usage(question.command,
                       names.empty() ? "no " + what + " is there"
                                     : suggested("there is no " + what + " `" + word + "`", word,
                                                 std::move(names)),
                       console);
  }
  if (format == "text") {
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
