#include "lower/portable_pattern.h"

#include <doctest/doctest.h>

using lower::portable_pattern;

TEST_CASE("syntax with the same meaning in all three is kept") {
  CHECK(portable_pattern("sk_live_[A-Za-z0-9]+") == "sk_live_[0-9A-Za-z]+");
  CHECK(portable_pattern("(?:a|b){2,3}c*") == "(?:a|b){2,3}c*");
  CHECK(portable_pattern("") == "");
}

TEST_CASE("classes are spelt out") {
  CHECK(portable_pattern("\\d\\s") == "[0-9][\\x09\\x0a\\x0c\\x0d ]");
  CHECK(portable_pattern("[[:alpha:]_-]") == "[\\-A-Z_a-z]");
  CHECK(portable_pattern("[^\\w.]") == "[^.0-9A-Z_a-z]");
  CHECK(portable_pattern("[]a]") == "[\\]a]");
  CHECK(portable_pattern("[[:^digit:]]") == "[^0-9]");
  CHECK(portable_pattern(".") == "[^\\x0a]");
  CHECK(portable_pattern("(?s).") == "[\\s\\S]");
}

TEST_CASE("flags apply up to the end of their group") {
  CHECK(portable_pattern("(?i)ab1") == "[Aa][Bb][1]");
  CHECK(portable_pattern("(?i:a)b") == "(?:[Aa])b");
  CHECK(portable_pattern("((?i)a)b") == "(?:[Aa])b");
  CHECK(portable_pattern("(?i)k") == "[Kk\xE2\x84\xAA]");
  CHECK(portable_pattern("(?i-i)a") == "a");
  CHECK(portable_pattern("(?i)[^a]") == "[^Aa]");
}

TEST_CASE("groups, greed and anchors") {
  CHECK(portable_pattern("(?P<name>a)(b)+?") == "(?:a)(?:b)+");
  CHECK(portable_pattern("^a$") == "(?:(?<![\\s\\S]))a(?:(?![\\s\\S]))");
  CHECK(portable_pattern("\\Aa\\z") == portable_pattern("^a$"));
}

TEST_CASE("escapes are replaced by their characters") {
  CHECK(portable_pattern("\\Qa.b\\E+") == "a\\.b+");
  CHECK(portable_pattern("\\x41\\x{e9}\\n\\055\\/") == "A\xC3\xA9\\x0a-/");
  CHECK(portable_pattern("a{b") == "a\\{b");
  CHECK(portable_pattern("a{2}b{,3}") == "a{2}b\\{,3\\}");
}

TEST_CASE("syntax that one of them lacks is rejected") {
  CHECK_FALSE(portable_pattern("\\p{Greek}"));
  CHECK_FALSE(portable_pattern("[\\pL]"));
  CHECK_FALSE(portable_pattern("\\C"));
  CHECK_FALSE(portable_pattern("(?m)^a$"));
  CHECK_FALSE(portable_pattern("(?i)\xC3\xA9"));
}

TEST_CASE("a literal matches only itself") {
  std::string out;
  lower::append_pattern_literal(out, "a.b/c-d+(e)");
  CHECK(out == "a\\.b/c-d\\+\\(e\\)");
}
