#include "resolve/rules.h"

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <span>
#include <string>

#include "diag/example.h"
#include "resolve/resolved_text.h"
#include "schema/rules.h"

namespace {

std::array<std::span<const diag::RuleView>, 2> language_rules() {
  return {schema::rules(), resolve::rules()};
}

}  // namespace

TEST_CASE("each example raises its rule and nothing else") {
  for (const std::span<const diag::RuleView> rules : language_rules()) {
    for (const diag::RuleView& rule : rules) {
      CAPTURE(std::string(rule.code));
      if (rule.example.empty()) {
        continue;
      }
      const resolve::ResolvedText bad({diag::bad_spec(rule.example)});
      CAPTURE(bad.findings());
      CHECK_FALSE(bad.all().empty());
      CHECK_FALSE(bad.spec().has_value());
      for (const diag::Diagnostic& diagnostic : bad.all()) {
        CHECK(diagnostic.rule.code == rule.code);
        CHECK_FALSE(diagnostic.help.empty());
      }
      const resolve::ResolvedText good({diag::good_spec(rule.example)});
      CHECK(good.findings().empty());
      CHECK(good.spec().has_value());
    }
  }
}

TEST_CASE("rules have unique codes and names, in order, and explanations") {
  std::set<std::string_view> codes;
  std::set<std::string_view> names;
  for (const std::span<const diag::RuleView> rules : language_rules()) {
    std::string_view last;
    for (const diag::RuleView& rule : rules) {
      CHECK(last < rule.code);
      last = rule.code;
      CHECK(rule.code.starts_with("SG2"));
      CHECK(codes.insert(rule.code).second);
      CHECK(names.insert(rule.name).second);
      CHECK_FALSE(rule.why.empty());
      CHECK_FALSE(rule.help.empty());
      CHECK(rule.example.bad.empty() == rule.example.good.empty());
    }
  }
}
