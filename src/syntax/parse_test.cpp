#include "syntax/parse.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/render.h"
#include "diag/sink.h"
#include "source/files.h"
#include "syntax/rules.h"

namespace {

// What parsing `text` reports: "CODE line:column …" of each finding, in order.
std::string findings(std::string text) {
  source::Files files;
  const source::File& file = files.add("spec.yaml", std::move(text));
  diag::Collector sink;
  const bool parsed = syntax::parse(file, sink).has_value();
  CHECK(parsed == sink.all().empty());
  sink.sort();
  std::string out;
  for (const diag::Diagnostic& diagnostic : sink.all()) {
    REQUIRE(diagnostic.span.has_value());
    CHECK(file.contains(*diagnostic.span));
    CHECK_FALSE(diagnostic.message.empty());
    const source::Position place = file.position(diagnostic.span->begin);
    out += (out.empty() ? "" : " ") + std::string(diagnostic.rule.code) + "@" +
           std::to_string(place.line) + ":" + std::to_string(place.column);
  }
  CHECK_FALSE(diag::render_text(sink.all(), files, true).empty() != sink.all().empty());
  return out;
}

struct Parsed {
  source::Files files;
  const source::File& file;
  diag::Collector sink;
  std::optional<syntax::Document> document;

  explicit Parsed(std::string text)
      : file(files.add("spec.yaml", std::move(text))), document(syntax::parse(file, sink)) {}

  [[nodiscard]] std::string_view at(syntax::Value value) const {
    const source::Span span = value.span();
    return file.text().substr(span.begin - file.base(), span.end - span.begin);
  }
  // The values of the root map.
  [[nodiscard]] std::vector<syntax::Value> values() const {
    std::vector<syntax::Value> all;
    for (const syntax::Entry entry : document->root().entries()) {
      all.push_back(entry.value);
    }
    return all;
  }
};

}  // namespace

TEST_CASE("every example of a rule raises that rule, or nothing") {
  for (const diag::RuleView& rule : syntax::rules()) {
    CAPTURE(rule.code);
    if (!rule.example.bad.empty()) {
      CHECK(findings(std::string(rule.example.bad)).substr(0, 6) == rule.code);
      CHECK(findings(std::string(rule.example.bad)).find(' ') == std::string::npos);
    }
    if (!rule.example.good.empty()) {
      CHECK(findings(std::string(rule.example.good)).empty());
    }
    CHECK_FALSE(rule.help.empty());
  }
}

TEST_CASE("a document is a tree of texts") {
  const Parsed parsed("a: 1\nb: [x, {c: d}]\ne: {}\nf: \"\"\n");
  REQUIRE(parsed.document);
  const syntax::Value root = parsed.document->root();
  CHECK(root.is_map());
  CHECK(root.size() == 4);
  const std::vector<syntax::Value> values = parsed.values();
  CHECK(values[0].text() == "1");
  CHECK(values[1].is_sequence());
  CHECK(values[1].size() == 2);
  CHECK(values[2].is_map());
  CHECK(values[2].size() == 0);
  CHECK(values[3].quoted());
  CHECK(values[3].text().empty());
  CHECK(values[3].is_scalar());
}

TEST_CASE("texts are views into the file if they are in it verbatim") {
  const Parsed parsed("a: plain words\nb: 'it''s'\nc: \"x\\ty\"\nd: \"as it is\"\n");
  REQUIRE(parsed.document);
  CHECK(parsed.document->texts.size() == 2);
  const std::vector<syntax::Value> values = parsed.values();
  CHECK(values[0].text().data() == parsed.file.text().data() + 3);
  CHECK_FALSE(values[0].quoted());
  CHECK(values[1].text() == "it's");
  CHECK(values[2].text() == "x\ty");
  CHECK(values[3].text() == "as it is");
}

TEST_CASE("every value has its beginning and end") {
  const Parsed parsed(
      "a: x  # why\nb: 'it''s' \nc: |  # text\n  one\n\n  # two\nd: one\n  two\ne: [ 1, {x: y} , ] "
      " "
      "# z\nf: { }\ng: \"a\\\"b\"\nh:\n  - p\n  - q: r\n");
  REQUIRE(parsed.document);
  const std::vector<syntax::Value> values = parsed.values();
  CHECK(parsed.at(values[0]) == "x");
  CHECK(parsed.at(values[1]) == "'it''s'");
  CHECK(parsed.at(values[2]) == "|  # text\n  one\n\n  # two");
  CHECK(parsed.at(values[3]) == "one\n  two");
  CHECK(parsed.at(values[4]) == "[ 1, {x: y} , ]");
  CHECK(parsed.at(values[5]) == "{ }");
  CHECK(parsed.at(values[6]) == "\"a\\\"b\"");
  CHECK(parsed.at(values[7]) == "- p\n  - q: r");
}

TEST_CASE("line ends of both kinds and letters of any size are read alike") {
  const Parsed parsed("k: é\r\nb: |\r\n  密\r\n  bb\r\nd: \"1\"\r\n");
  REQUIRE(parsed.document);
  const std::vector<syntax::Value> values = parsed.values();
  CHECK(values[0].text() == "é");
  CHECK(values[1].text() == "密\nbb\n");
  CHECK(parsed.at(values[2]) == "\"1\"");
}

TEST_CASE("several mistakes are reported in one run") {
  CHECK(findings("a:\nb: 1\nb: 2\nc: &x 1\nd: !t 1\ne: {f}\n") ==
        "SG1011@1:1 SG1010@3:1 SG1013@4:4 SG1014@5:4 SG1018@6:4");
}

TEST_CASE("null is a missing value, however it is written") {
  for (const std::string word : {"", " ~", " null", " Null", " NULL"}) {
    CHECK(findings("a:" + word + "\nb: 1\n") == "SG1011@1:1");
    CHECK(findings("b: 1\na:" + word + "\n") == "SG1011@2:1");
  }
  CHECK(findings("a:\n- x\n-\n- y\n") == "SG1011@3:1");
  CHECK(findings("a: [x, ~]\n") == "SG1011@1:8");
  CHECK(findings("foo: bar\nnot-a-key\n") == "SG1011@2:1");
  CHECK(findings("null: 1\n") == "SG1016@1:1");
  CHECK(findings(": 1\n") == "SG1016@1:1");
  CHECK(findings("a: \"null\"\nb: \"\"\n").empty());
}

TEST_CASE("duplicate keys are found in small and large maps") {
  std::string text;
  for (int i = 0; i < 100; ++i) {
    text += "k" + std::to_string(i) + ": 1\n";
  }
  CHECK(findings(text).empty());
  CHECK(findings(text + "k7: 2\n") == "SG1010@101:1");
  CHECK(findings("a: {\"x\": 1, x: 2}\n") == "SG1010@1:13");
}

TEST_CASE("an unclosed quote is found, however yaml-cpp reads it") {
  CHECK(findings("a: \"abc\nb: 2\n") == "SG1012@1:4");
  CHECK(findings("a: 'abc\nb: 2") == "SG1012@1:4");
  CHECK(findings("x: [1, \"a\n") == "SG1012@1:8");
  CHECK(findings("x: 'it''s\n") == "SG1012@1:4");
  CHECK(findings("a: \"abc\nb: \"x\"\nc: 1\n") == "SG1020@2:5");
}

TEST_CASE("nothing after the document is silently dropped") {
  CHECK(findings("{a: b} foo\n") == "SG1019@1:8");
  CHECK(findings("  a: 1\nb: 2\n") == "SG1019@2:1");
  CHECK(findings("a: 1\n---\nb: 2\n") == "SG1005@2:1");
  CHECK(findings("a: 1\n...\n") == "SG1005@2:1");
  CHECK(findings("--- a: 1\n") == "SG1005@1:1");
  CHECK(findings("---\n---\na: 1\n") == "SG1005@2:1");
  CHECK(findings("# c\n--- # d\na: 1\n").empty());
  CHECK(findings("a: ---\nb: '...'\n").empty());
}

TEST_CASE("unquoted braces are explained") {
  CHECK(findings("naming: {system}/{env}\nb: 1\n") == "SG1018@1:9");
  CHECK(findings("naming: {system}\n") == "SG1018@1:9");
  CHECK(findings("a: {{resolve:secretsmanager:x}}\n") == "SG1018@1:4");
  CHECK(findings("a: [{{x}}, b]\n") == "SG1018@1:5");
  CHECK(findings("a: {b: {}, {c}: d}\n") == "SG1016@1:12");
  CHECK(findings("a: {[b]}\n") == "SG1016@1:5");
  Parsed parsed("role: {env}-api # x\n");
  REQUIRE(parsed.sink.all().size() == 1);
  CHECK(parsed.sink.all()[0].help == "write `\"{env}-api\"`");
}

TEST_CASE("tabs are rejected only as indentation") {
  CHECK(findings("a:\n\tb: 1\n") == "SG1007@2:1");
  CHECK(findings("a:\n  b: 1\n\tc: 2\n") == "SG1007@3:1");
  CHECK(findings("a: |\n  x\n  \ty\nb:\t2\n").empty());
  CHECK(findings("a: 1\n\t# c\n") == "SG1007@2:1");
  CHECK(findings("a: \"x\n\ty\"\n").empty());
}

TEST_CASE("bytes that people or readers interpret differently are rejected") {
  CHECK(findings(std::string("a: \0b\n", 6)) == "SG1003@1:4");
  CHECK(findings("a: b\rc: d\n") == "SG1003@1:5");
  CHECK(findings("a: \xc2\x85 b\n") == "SG1003@1:4");
  CHECK(findings("a: \xc0\xaf\n") == "SG1002@1:4");
  CHECK(findings("a: \xed\xa0\x80\n") == "SG1002@1:4");
  CHECK(findings("# \u200b\na: b\u2066\n") == "SG1004@1:3 SG1004@2:5");
  CHECK(findings("a: b\ufeff\n") == "SG1004@1:5");
  CHECK(findings("\xef\xbb\xbf"
                 "a: b\n")
            .empty());
  CHECK(findings(std::string("\xff\xfe"
                             "a\0",
                             4))
            .substr(0, 6) == "SG1002");
}

TEST_CASE("a binary file is not listed byte by byte") {
  const std::string text = findings(std::string(100000, '\x01'));
  CHECK(text.size() < 500);
}

TEST_CASE("deep nesting ends early") {
  CHECK(findings("a: " + std::string(1000000, '[')).substr(0, 6) == "SG1017");
  CHECK(findings("a: " + std::string(63, '[') + std::string(63, ']') + "\n").empty());
  CHECK(findings("a: " + std::string(64, '[') + std::string(64, ']') + "\n") == "SG1017@1:67");
}

TEST_CASE("what yaml-cpp cannot read is explained in plain words") {
  CHECK(findings("a: b: c\n") == "SG1020@1:5");
  CHECK(findings("a: @x\n") == "SG1020@1:4");
  CHECK(findings("a: [x, y\n") == "SG1020@1:4");
  CHECK(findings("a: {b: c]\n") == "SG1020@1:9");
  CHECK(findings("a: \"\\q\"\n").substr(0, 6) == "SG1020");
  CHECK(findings("a:\n    b: 1\n  c: 2\n") == "SG1020@3:3");
  CHECK(findings("a: *x\n") == "SG1013@1:4");
  CHECK(findings("a: !<x\n").substr(0, 6) == "SG1014");
  CHECK(findings("a: |9x\n y\n").substr(0, 6) == "SG1020");
}

TEST_CASE("a file over the limit is rejected unread") {
  CHECK(findings(std::string(source::kMaxFileSize + 1, ' ')) == "SG1001@1:1");
}

TEST_CASE("spans of the second file are in the second file") {
  source::Files files;
  files.add("one.yaml", "a: 1\n");
  const source::File& file = files.add("two.yaml", "b: 1\nb: 2\n");
  diag::Collector sink;
  CHECK_FALSE(syntax::parse(file, sink).has_value());
  REQUIRE(sink.all().size() == 1);
  CHECK(files.find(sink.all()[0].span->begin) == &file);
  CHECK(sink.all()[0].span->begin == file.base() + 5);
}
