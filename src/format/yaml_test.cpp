#include "format/yaml.h"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string quoted(std::string_view text) {
  std::string out;
  format::append_yaml_quoted(out, text);
  return out;
}

}  // namespace

TEST_CASE("YAML looks like a template written by hand") {
  std::string out;
  format::YamlWriter yaml(out);
  yaml.comment("made by secretgen");
  yaml.begin_map().key("Version").string("2010-09-09").blank();
  yaml.key("Resources").begin_map();
  yaml.key("Secret").begin_map().key("Properties").begin_map();
  yaml.key("Name").tag("!Sub").string("${AWS::StackName}-db");
  yaml.key("Tags").begin_sequence();
  yaml.begin_map().key("Key").string("team").key("Value").string("a: b").end_map();
  yaml.begin_map().key("Key").string("no").key("Value").string("no").end_map();
  yaml.end_sequence();
  yaml.key("Join").tag("!Join").begin_sequence().string(",");
  yaml.begin_sequence().tag("!Ref").string("A").integer(3).end_sequence().end_sequence();
  yaml.key("List").begin_sequence().tag("!If").begin_sequence().string("x").end_sequence();
  yaml.end_sequence();
  yaml.end_map().end_map().end_map();
  yaml.key("Empty").begin_map().end_map().key("None").begin_sequence().end_sequence();
  yaml.key("Odd").begin_sequence().begin_map().end_map().boolean(false).end_sequence();
  yaml.end_map();
  CHECK(out == R"(# made by secretgen
Version: "2010-09-09"

Resources:
  Secret:
    Properties:
      Name: !Sub "${AWS::StackName}-db"
      Tags:
        - Key: "team"
          Value: "a: b"
        - Key: "no"
          Value: "no"
      Join: !Join
        - ","
        - - !Ref "A"
          - 3
      List:
        - !If
          - "x"
Empty: {}
None: []
Odd:
  - {}
  - false
)");
}

TEST_CASE("YAML keys are plain only where every reader takes them for text") {
  std::string out;
  format::YamlWriter yaml(out);
  yaml.begin_map();
  for (const char* name : {"DB_URL", "_x9", "y", "No", "TRUE", "off", "null", "~", "", "9a", "a-b",
                           "Fn::If", "a\nb", "nope"}) {
    yaml.key(name).integer(1);
  }
  yaml.end_map();
  CHECK(out == R"(DB_URL: 1
_x9: 1
"y": 1
"No": 1
"TRUE": 1
"off": 1
"null": 1
"~": 1
"": 1
"9a": 1
"a-b": 1
"Fn::If": 1
"a\nb": 1
nope: 1
)");
}

TEST_CASE("YAML comments keep to their lines, wherever they stand") {
  std::string out;
  format::YamlWriter yaml(out);
  yaml.comment("a\r\nb\n\n\x1b[31m \xE2\x80\xA9").begin_map().key("list").begin_sequence();
  yaml.begin_map().comment("first").key("a").integer(1).end_map();
  yaml.comment("last").end_sequence();
  yaml.key("map").begin_map().comment("nothing here").end_map().end_map();
  CHECK(out == R"(# a
# b
#
# \u001b[31m \u2029
list:
  -
    # first
    a: 1
  # last
map:
  # nothing here
  {}
)");
}

TEST_CASE("YAML strings show what nobody sees") {
  CHECK(quoted("a\"\\\n\r\t#") == R"("a\"\\\n\r\t#")");
  CHECK(quoted(std::string_view("\0\x7f", 2)) == R"("\x00\x7f")");
  CHECK(quoted("\xC2\x85\xE2\x80\xA8\xE2\x80\xAE\xEF\xBB\xBF\xEF\xBF\xBF") ==
        R"("\x85\u2028\u202e\ufeff\uffff")");
  CHECK(quoted("\xF3\xA0\x80\x81") == R"("\U000e0001")");
  CHECK(quoted("Straße 中 🔑") == "\"Straße 中 🔑\"");
}
