#include "cli/run.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "base/version.h"
#include "cli/command.h"
#include "cli/unknown_word.h"
#include "diag/visible.h"

namespace cli {

namespace {

constexpr std::array kCommands{
    &build_command::kCommand,   &check_command::kCommand,   &lock_command::kCommand,
    &scan_command::kCommand,    &hook_command::kCommand,    &init_command::kCommand,
    &explain_command::kCommand, &who_can_command::kCommand, &what_can_command::kCommand,
    &verify_command::kCommand,  &audit_command::kCommand,   &compliance_command::kCommand};

constexpr std::string_view kHead =
    R"(secretgen compiles the secrets of a system on AWS: from one spec it generates
CloudFormation, Terraform, IAM policies and ECS definitions that agree with each other.

Usage: secretgen COMMAND [ARGUMENT]...

Commands:
)";

constexpr std::string_view kTail = R"(
Options:
  --help     print this help, or the help of a command
  --version  print the version

Examples:
  secretgen init                      write a starter secrets.spec.yaml
  secretgen build                     compile it into out/
  secretgen build specs -o infra      compile every spec below specs/ into infra/
  secretgen check                     check that out/ is up to date
  secretgen scan                      find secrets in the files that git tracks
  secretgen explain SG2101            explain a rule

Exit codes: 0 success, 1 findings, 2 wrong command line, 3 a file cannot be
read or written, 70 internal error.
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

void append_help(std::string& out, const Command& command) {
  out += command.about;
  if (!command.options.empty()) {
    out += "\nOptions:\n" + options_help(command.options);
  }
  out += command.notes;
}

bool asks_for_help(const std::vector<std::string>& words) {
  const auto end = std::ranges::find(words, "--");
  return std::any_of(words.begin(), end,
                     [](const std::string& word) { return word == "--help" || word == "-h"; });
}

// Prints the error in the command line and which help to read; `command` may be empty.
ExitCode wrong_usage(std::string_view command, std::string_view mistake, Console& console) {
  console.err += "error: " + diag::visible(mistake) + "\nsee secretgen ";
  if (!command.empty()) {
    console.err += command;
    console.err += ' ';
  }
  console.err += "--help\n";
  return ExitCode::Usage;
}

// `words` are those after the command's name; none of them asks for help.
Ending run_command(const Command& command, const std::vector<std::string>& words, disk::Disk& disk,
                   Console& console) {
  if (std::ranges::find(words, "") != words.end()) {
    return base::Unexpected(std::string("an argument is empty"));
  }
  const auto given = parse_options(words, command.options);
  if (!given) {
    return base::Unexpected(given.error());
  }
  if (given->arguments.empty() && !command.needs.empty()) {
    return base::Unexpected(std::string(command.needs) + " is missing");
  }
  if (given->arguments.size() > 1 && !command.takes_one.empty()) {
    return base::Unexpected("more than one " + std::string(command.takes_one));
  }
  return command.run(*given, disk, console);
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
  std::vector<std::string> names;
  for (const Command* command : kCommands) {
    names.emplace_back(command->name);
  }
  const auto found = std::ranges::find(names, word);
  if (found == names.end()) {
    return wrong_usage(
        {}, unknown_word(word.starts_with('-') ? "option" : "command", {word, names}), console);
  }
  const Command& command = *kCommands[static_cast<std::size_t>(found - names.begin())];
  const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
  if (asks_for_help(rest)) {
    append_help(console.out, command);
    return ExitCode::Success;
  }
  const Ending ending = run_command(command, rest, disk, console);
  return ending ? *ending : wrong_usage(word, ending.error(), console);
}

}  // namespace cli
