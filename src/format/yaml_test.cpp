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

TEST_CASE("YAML looks like a handwritten template") {
  std::string out;
  format::YamlWriter yaml(out);
  yaml.comment("made by secretgen");
  yaml.begin_object().key("Version").string("2010-09-09").blank();
  yaml.key("Resources").begin_object();
  yaml.key("Secret").begin_object().key("Properties").begin_object();
  yaml.key("Name").tag("!Sub").string("${AWS::StackName}-db");
  yaml.key("Tags").begin_array();
  yaml.begin_object().key("Key").string("team").key("Value").string("a: b").end_object();
  yaml.begin_object().key("Key").string("no").key("Value").string("no").end_object();
  yaml.end_array();
  yaml.key("Join").tag("!Join").begin_array().string(",");
  yaml.begin_array().tag("!Ref").string("A").integer(3).end_array().end_array();
  yaml.key("List").begin_array().tag("!If").begin_array().string("x").end_array();
  yaml.end_array();
  yaml.end_object().end_object().end_object();
  yaml.key("Empty").begin_object().end_object().key("None").begin_array().end_array();
  yaml.key("Odd").begin_array().begin_object().end_object().boolean(false).end_array();
  yaml.end_object();
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

TEST_CASE("YAML keys are plain only if every reader reads them as text") {
  std::string out;
  format::YamlWriter yaml(out);
  yaml.begin_object();
  for (const char* name : {"DB_URL", "_x9", "y", "No", "TRUE", "off", "null", "~", "", "9a", "a-b",
                           "Fn::If", "a\nb", "nope"}) {
    yaml.key(name).integer(1);
  }
  yaml.end_object();
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

TEST_CASE("YAML comments stay on their lines at every position") {
  std::string out;
  format::YamlWriter yaml(out);
  yaml.comment("a\r\nb\n\n\x1b[31m \xE2\x80\xA9").begin_object().key("list").begin_array();
  yaml.begin_object().comment("first").key("a").integer(1).end_object();
  yaml.comment("last").end_array();
  yaml.key("map").begin_object().comment("nothing here").end_object().end_object();
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

TEST_CASE("YAML strings escape invisible characters") {
  CHECK(quoted("a\"\\\n\r\t#") == R"("a\"\\\n\r\t#")");
  CHECK(quoted(std::string_view("\0\x7f", 2)) == R"("\x00\x7f")");
  CHECK(quoted("\xC2\x85\xE2\x80\xA8\xE2\x80\xAE\xEF\xBB\xBF\xEF\xBF\xBF") ==
        R"("\x85\u2028\u202e\ufeff\uffff")");
  CHECK(quoted("\xF3\xA0\x80\x81") == R"("\U000e0001")");
  CHECK(quoted("Straße 中 🔑") == "\"Straße 中 🔑\"");
}
