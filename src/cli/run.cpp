#include "cli/run.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "base/suggest.h"
#include "base/version.h"
#include "cli/command.h"
#include "cli/usage.h"

namespace cli {

namespace {

constexpr std::array kCommands{
    &build_command::kCommand,   &check_command::kCommand,   &lock_command::kCommand,
    &scan_command::kCommand,    &hook_command::kCommand,    &init_command::kCommand,
    &explain_command::kCommand, &who_can_command::kCommand, &what_can_command::kCommand,
    &verify_command::kCommand,  &audit_command::kCommand,   &compliance_command::kCommand};

constexpr std::string_view kHead =
    R"(secretgen compiles the secrets of a system on AWS: one spec in, and out come
CloudFormation, Terraform, IAM policies and ECS blocks that agree with each other.

Usage: secretgen COMMAND [ARGUMENT]...

Commands:
)";

constexpr std::string_view kTail = R"(
Options:
  --help     this text; after a command, that command's
  --version  the program's version

Examples:
  secretgen init                      write a first secrets.spec.yaml
  secretgen build                     compile it into out/
  secretgen build specs -o infra      compile every spec below specs/ into infra/
  secretgen check                     is out/ what the specs say?
  secretgen scan                      do the files that git tracks hold a secret?
  secretgen explain SG2101            what a rule wants and why

Exit codes: 0 done, 1 findings, 2 wrong usage, 3 the system refused to
read or write, 70 secretgen found a mistake of its own.
)";

void append_help(std::string& out) {
  std::size_t width = 0;
  for (const Command* command : kCommands) {
    width = std::max(width, command->name.size());
  }
  out += kHead;
  for (const Command* command : kCommands) {
    out += "  ";
    out += command->name;
    out.append(width - command->name.size() + 2, ' ');
    out += command->summary;
    out += '\n';
  }
  out += kTail;
}

bool asks_for_help(const std::vector<std::string>& arguments) {
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  return std::any_of(arguments.begin(), end, [](const std::string& argument) {
    return argument == "--help" || argument == "-h";
  });
}

}  // namespace

ExitCode run(const std::vector<std::string>& arguments, disk::Disk& disk, Console& console) {
  if (arguments.empty()) {
    append_help(console.err);
    return ExitCode::Usage;
  }
  const std::string& word = arguments.front();
  if (word == "--help" || word == "-h") {
    append_help(console.out);
    return ExitCode::Success;
  }
  if (word == "--version") {
    console.out += "secretgen ";
    console.out += base::version();
    console.out += '\n';
    return ExitCode::Success;
  }
  std::array<std::string_view, kCommands.size()> names;
  for (std::size_t i = 0; i < kCommands.size(); ++i) {
    names[i] = kCommands[i]->name;
    if (word != names[i]) {
      continue;
    }
    const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
    if (asks_for_help(rest)) {
      console.out += kCommands[i]->help;
      return ExitCode::Success;
    }
    if (std::find(rest.begin(), rest.end(), "") != rest.end()) {
      return wrong_usage(word, "an argument is empty", console);
    }
    return kCommands[i]->run(rest, disk, console);
  }
  const std::string_view kind = word.starts_with('-') ? "unknown option `" : "unknown command `";
  return wrong_usage({}, std::string(kind) + word + "`; " + base::suggestion(word, names), console);
}

}  // namespace cli
