#include "cli/rules.h"

#include <doctest/doctest.h>

#include <set>
#include <string_view>

TEST_CASE("each rule has a unique code and name, a reason and a help") {
  std::set<std::string_view> codes;
  std::set<std::string_view> names;
  for (const diag::RuleView& rule : cli::rules()) {
    CAPTURE(rule.code);
    CHECK(rule.code.size() == 6);
    CHECK(rule.code.starts_with("SG"));
    CHECK(codes.insert(rule.code).second);
    CHECK(names.insert(rule.name).second);
    CHECK_FALSE(rule.name.empty());
    CHECK_FALSE(rule.message.empty());
    CHECK_FALSE(rule.why.empty());
    CHECK_FALSE(rule.help.empty());
    CHECK_FALSE(rule.message.ends_with('.'));
  }
}
