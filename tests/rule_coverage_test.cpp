#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>

#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include "cli/rules.h"

namespace {

namespace fs = std::filesystem;

// Rules that no case can show, and why.
const std::map<std::string_view, std::string_view> kExempt{
    {"SG1001", "needs a file of 64 MiB; a unit test shows it"},
    {"SG4003", "needs a file of 64 MiB; a unit test shows it"},
    {"SG4010", "needs a second process; a unit test shows it"},
    {"SG9001", "needs a mistake of the program; a unit test corrupts plans"},
};

constexpr std::size_t kCodeSize = 6;

// The codes that some case expects to see: "error[SG2101]: …".
std::set<std::string> seen_codes() {
  std::set<std::string> codes;
  const fs::path root = fs::path(SECRETGEN_SOURCE_DIR) / "tests/cases";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().filename() != "stderr" || !entry.is_regular_file()) {
      continue;
    }
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    for (std::size_t at = text.find("SG"); at != std::string::npos; at = text.find("SG", at + 1)) {
      codes.insert(text.substr(at, kCodeSize));
    }
  }
  return codes;
}

}  // namespace

TEST_CASE("every rule is seen in a case, but for those that cannot be") {
  const std::set<std::string> seen = seen_codes();
  for (const diag::RuleView& rule : cli::rules()) {
    CAPTURE(rule.code);
    CAPTURE(rule.name);
    const bool exempt = kExempt.contains(rule.code);
    const bool has_case = seen.contains(std::string(rule.code));
    CHECK(exempt != has_case);
  }
}

TEST_CASE("an exempt rule is a rule") {
  const auto rules = cli::rules();
  for (const auto& exempt : kExempt) {
    const std::string_view code = exempt.first;
    CAPTURE(code);
    CHECK(std::any_of(rules.begin(), rules.end(),
                      [&](const diag::RuleView& rule) { return rule.code == code; }));
  }
}
