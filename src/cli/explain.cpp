#include <algorithm>
#include <cctype>

#include "base/suggest.h"
#include "cli/command.h"
#include "cli/rules.h"

namespace cli::explain_command {

namespace {

constexpr std::string_view kAbout =
    R"(Explains what a rule requires, why, and how to fix a violation, with examples.

Usage: secretgen explain [CODE]

  CODE    a rule's code or name, as shown in messages; if omitted, all rules are listed
)";

constexpr std::string_view kNotes = R"(
Examples:
  secretgen explain SG2101
  secretgen explain unused-shape
)";

std::string_view word(diag::Level level) {
  return level == diag::Level::Error ? "error" : "warning";
}

void append_section(std::string& out, std::string_view title, std::string_view text) {
  if (text.empty()) {
    return;
  }
  out += '\n';
  out += title;
  out += ":\n";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end != 0) {
      out += "  ";
      out += text.substr(0, end);
    }
    out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void append_rule(std::string& out, const diag::RuleView& rule) {
  out += rule.code;
  out += ' ';
  out += rule.name;
  out += " (";
  out += word(rule.level);
  out += ")\n";
  append_section(out, "Message", rule.message);
  append_section(out, "Why", rule.why);
  append_section(out, "What to do", rule.help);
  if (!rule.example.empty()) {
    append_section(out, "Raises it", diag::bad_spec(rule.example));
    append_section(out, "Does not", diag::good_spec(rule.example));
  }
}

void append_list(std::string& out, const std::vector<diag::RuleView>& all) {
  std::size_t width = 0;
  for (const diag::RuleView& rule : all) {
    width = std::max(width, rule.name.size());
  }
  for (const diag::RuleView& rule : all) {
    out += rule.code;
    out += "  ";
    out += word(rule.level);
    out.append(rule.level == diag::Level::Error ? 4 : 2, ' ');
    out += rule.name;
    out.append(width - rule.name.size() + 2, ' ');
    out += rule.message;
    out += '\n';
  }
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : static_cast<char>(c);
  });
  return text;
}

Ending run(const Given& given, disk::Disk& /*disk*/, Console& console) {
  const std::vector<diag::RuleView> all = rules();
  if (given.arguments.empty()) {
    append_list(console.out, all);
    return ExitCode::Success;
  }
  const std::string& wanted = given.arguments.front();
  const std::string code = upper(wanted);
  std::vector<std::string_view> names;
  for (const diag::RuleView& rule : all) {
    if (rule.code == code || rule.name == wanted) {
      append_rule(console.out, rule);
      return ExitCode::Success;
    }
    names.push_back(rule.name);
  }
  std::string text = "there is no rule `" + wanted + "`";
  if (const auto near = base::closest(wanted, names)) {
    text += "; did you mean `" + std::string(*near) + "`?";
  }
  return base::Unexpected(text);
}

}  // namespace

constexpr Command kCommand{.name = "explain",
                           .summary = "explain a rule",
                           .about = kAbout,
                           .notes = kNotes,
                           .takes_one = "CODE",
                           .run = run};

}  // namespace cli::explain_command
