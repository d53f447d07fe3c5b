#include "lock/merged_lines.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

using lock::repair_merged_lines;

namespace {

// The contents of an object of lines after a merge, as JSON without blanks; empty if it is invalid.
std::string mended(const std::string& lines) {
  const std::string text = "{\n  \"all\": {\n" + lines + "  }\n}\n";
  const std::string whole = repair_merged_lines(text);
  CHECK(whole.size() == text.size());
  const auto json = nlohmann::json::parse(whole, nullptr, false);
  return json.is_discarded() ? "" : json["all"].dump();
}

}  // namespace

TEST_CASE("a text without merge artifacts is unchanged") {
  for (const char* const text :
       {"{\n  \"a\": {\"b\": 1},\n  \"c\": [\n    \"d\",\n    \"e\"\n  ]\n}\n", "", "\n", "{", "\"",
        "\"\\", "{\"a\": \"x\\\"\n\", \"b\": 1}", "}\n}\n"}) {
    CHECK(repair_merged_lines(text) == text);
  }
}

TEST_CASE("adjacent entries from two branches get a comma between them") {
  CHECK(mended("    \"a\": {\"s\": 1}\n    \"b\": {\"s\": 2}\n") == R"({"a":{"s":1},"b":{"s":2}})");
  CHECK(mended("    \"a\": 1\r\n    \"b\": true\r\n    \"c\": \"x\"\n\n    \"d\": []\n") ==
        R"({"a":1,"b":true,"c":"x","d":[]})");
  CHECK(mended("    \"a\": {\n      \"b\": 1\n    }\n    \"c\": {\n    }\n") ==
        R"({"a":{"b":1},"c":{}})");
}

TEST_CASE("a trailing comma is removed") {
  CHECK(mended("    \"a\": {\"s\": 1},\n") == R"({"a":{"s":1}})");
  CHECK(mended("    \"a\": \"}\",\n") == R"({"a":"}"})");
}

TEST_CASE("an entry from both sides appears once; entries that differ are both kept") {
  CHECK(mended("    \"a\": 1,\n    \"b\": 2,\n    \"a\": 1\n") == R"({"a":1,"b":2})");
  CHECK(repair_merged_lines("{\n\"a\": 1,\n\"a\": 2\n}\n") == "{\n\"a\": 1,\n\"a\": 2\n}\n");
  // The same line in another object is another entry.
  CHECK(mended("    \"a\": {\n      \"x\": 1\n    },\n    \"b\": {\n      \"x\": 1\n    }\n") ==
        R"({"a":{"x":1},"b":{"x":1}})");
}

TEST_CASE("invalid JSON within a line stays invalid") {
  CHECK(mended("    \"a\": 1 \"b\": 2\n").empty());
  CHECK(mended("    \"a\": 1,,\n").empty());
  CHECK(mended("    \"a\"\n    \"b\": 2\n").empty());
}
