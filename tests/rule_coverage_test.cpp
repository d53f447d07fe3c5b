#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/rules.h"
#include "diag/render.h"
#include "diag/visible.h"
#include "disk/memory_disk.h"
#include "driver/compile.h"
#include "syntax/parse.h"

// Every rule is tested by its example, which docs/rules.md also shows, or by a case.
// `rule_coverage --update` writes that page.
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = SECRETGEN_SOURCE_DIR;
const fs::path kPage = kRoot / "docs/rules.md";

// Rules that neither an example nor a case can trigger, and why.
const std::map<std::string_view, std::string_view> kExempt{
    {"SG1001", "needs a file of 64 MiB; a unit test covers it"},
    {"SG4003", "needs a file of 64 MiB; a unit test covers it"},
    {"SG4010", "needs a second process; a unit test covers it"},
    {"SG9001", "needs an internal error; a unit test corrupts plans"},
};

constexpr std::size_t kCodeSize = 6;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The codes in the expected output of the cases: "error[SG2101]: …".
std::set<std::string> seen_codes() {
  std::set<std::string> codes;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "tests/cases")) {
    if (entry.path().filename() == "stderr" && entry.is_regular_file()) {
      const std::string text = read(entry.path());
      for (std::size_t at = text.find("SG"); at != std::string::npos;
           at = text.find("SG", at + 1)) {
        codes.insert(text.substr(at, kCodeSize));
      }
    }
  }
  return codes;
}

struct Found {
  std::set<std::string_view> codes;
  std::string printed;
};

// The findings of the program in a spec.
Found compile(const diag::Example& example, const std::string& spec) {
  auto report = std::make_unique<driver::Report>();
  if (example.whole) {
    syntax::parse(report->files.add("secrets.spec.yaml", spec), report->findings);
  } else {
    disk::MemoryDisk disk;
    disk.files["secrets.spec.yaml"] = spec;
    report = driver::compile({.specs = {"secrets.spec.yaml"}}, disk).report;
  }
  report->findings.sort();
  const std::vector<diag::Diagnostic>& all = report->findings.all();
  Found found{.codes = {}, .printed = diag::render_text(all, report->files, false)};
  for (const diag::Diagnostic& diagnostic : all) {
    found.codes.insert(diagnostic.rule.code);
  }
  return found;
}

// The lines of a spec, as text for a page.
std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string line = text.substr(begin, end - begin);
    for (std::size_t tab = line.find('\t'); tab != std::string::npos; tab = line.find('\t')) {
      line.replace(tab, 1, "\\t");
    }
    all.push_back(diag::visible(line));
    begin = end + 1;
  }
  return all;
}

// The lines of the good spec that replace those of the bad one.
std::string difference(const std::string& bad, const std::string& good) {
  std::vector<std::string> before = lines(bad);
  std::vector<std::string> after = lines(good);
  while (!before.empty() && !after.empty() && before.back() == after.back()) {
    before.pop_back();
    after.pop_back();
  }
  const auto [from, to] = std::ranges::mismatch(before, after);
  std::string text;
  for (auto line = from; line != before.end(); ++line) {
    text += "-" + *line + "\n";
  }
  for (auto line = to; line != after.end(); ++line) {
    text += "+" + *line + "\n";
  }
  return text;
}

std::string block(const std::string& language, const std::string& text) {
  return "```" + language + "\n" + text + "```\n\n";
}

std::string rendered(const diag::RuleView& rule) {
  std::string text = "## " + std::string(rule.code) + " " + std::string(rule.name) + "\n\n";
  text += rule.level == diag::Level::Error ? "Error: " : "Warning: ";
  text.append(rule.message).append("\n\n").append(rule.why).append("\n\n");
  text.append("**Fix:** ").append(rule.help).append("\n\n");
  if (!rule.example.empty()) {
    const std::string bad = diag::bad_spec(rule.example);
    std::string spec;
    for (const std::string& line : lines(bad)) {
      spec.append(line).append("\n");
    }
    text += block("yaml", spec);
    text += block("text", compile(rule.example, bad).printed);
    text += block("diff", difference(bad, diag::good_spec(rule.example)));
  }
  return text;
}

std::string rendered_page() {
  std::string text =
      "# Rules\n\nEvery error and warning of secretgen, in the order of the codes, each with an "
      "example: a spec, what the\nprogram prints, and a change that fixes it. `secretgen explain "
      "CODE` shows the same in a terminal.\n\nThis page is generated: after a change to a rule run "
      "`build/quick/tests/rule_coverage --update`.\n\n";
  for (const diag::RuleView& rule : cli::rules()) {
    text += rendered(rule);
  }
  text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("the bad example of a rule raises only that rule, the good one nothing") {
  for (const diag::RuleView& rule : cli::rules()) {
    if (!rule.example.empty()) {
      const std::string bad = diag::bad_spec(rule.example);
      const std::string good = diag::good_spec(rule.example);
      CAPTURE(rule.code);
      CAPTURE(bad);
      CAPTURE(good);
      std::set<std::string_view> raised = compile(rule.example, bad).codes;
      // A grant by tag always warns that the tag grants access.
      if (rule.code == "SG2144" || rule.code == "SG2145") {
        raised.erase("SG3030");
      }
      CHECK(raised == std::set{rule.code});
      CHECK(compile(rule.example, good).printed == "");
    }
  }
}

TEST_CASE("a rule without an example has a case or is exempt") {
  const std::set<std::string> seen = seen_codes();
  for (const diag::RuleView& rule : cli::rules()) {
    CAPTURE(rule.code);
    CAPTURE(rule.name);
    const bool exempt = kExempt.contains(rule.code);
    const bool shown = !rule.example.empty() || seen.contains(std::string(rule.code));
    CHECK(exempt != shown);
  }
}

TEST_CASE("every exempt rule exists") {
  const auto rules = cli::rules();
  for (const auto& exempt : kExempt) {
    const std::string_view code = exempt.first;
    CAPTURE(code);
    CHECK(std::ranges::find(rules, code, &diag::RuleView::code) != rules.end());
  }
}

TEST_CASE("docs/rules.md is up to date") {
  // Not compared by doctest, which would print both pages.
  const bool same = read(kPage) == rendered_page();
  CHECK_MESSAGE(same, "run rule_coverage --update and read the diff");
}

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "--update") {
    std::ofstream(kPage, std::ios::binary) << rendered_page();
    return 0;
  }
  return doctest::Context(argc, argv).run();
}
