#include "render/template.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

std::string made(std::string_view text, const render::Record& values) {
  const auto parsed = render::Template::parse(text);
  REQUIRE(parsed);
  std::string out;
  parsed->append(out, values);
  return out;
}

std::vector<std::string> mistakes_of(std::string_view text,
                                     const std::vector<render::Name>* known = nullptr) {
  const auto parsed = render::Template::parse(text, known);
  std::vector<std::string> messages;
  if (parsed) {
    return messages;
  }
  for (const render::Mistake& mistake : parsed.error()) {
    CHECK(mistake.offset + mistake.size <= text.size());
    messages.push_back(mistake.message);
  }
  return messages;
}

}  // namespace

TEST_CASE("a template quotes each value for the place it declares") {
  CHECK(made("@: a sh_word comment\necho @a@ # @a:comment@\n", {.texts = {"it's"}}) ==
        "echo 'it'\\''s' # it's\n");
}

TEST_CASE("a comment of several lines stays a comment") {
  CHECK(made("@: a comment\n  // @a@\n", {.texts = {"one\ntwo"}}) == "  // one\n  // two\n");
}

TEST_CASE("no line of a text escapes its comment or quotes") {
  CHECK(made("@: a comment\n@: b comment\n# @a@: @b@\n", {.texts = {"x\ny", "one\ntwo"}}) ==
        "# x\n# y: one two\n");
  // To make, a backslash at the end continues a comment.
  CHECK(made("@: a comment\n# @a@\n", {.texts = {"a\\b\\"}}) == "# a\\b\\ \n");
  CHECK(made("@: a sh_word\necho 'x' @a@\n", {.texts = {"one\ntwo"}}) == "echo 'x' 'one\ntwo'\n");
}

TEST_CASE("an override cannot print unquoted what the built-in template quotes") {
  const auto built_in = render::Template::parse("@: a comment\n@: b printed\n@a@@b@");
  REQUIRE(built_in);
  CHECK(mistakes_of("@: a printed\n@a@", &built_in->names()).front() ==
        "`a` may be any text, which `printed` does not accept");
  CHECK(mistakes_of("@: a identifier\n@a@", &built_in->names()).size() >= 1);
  CHECK(mistakes_of("@: b printed\n@b@", &built_in->names()).empty());
}

TEST_CASE("marks alone on a line remove the line") {
  const std::string_view text =
      "@: head identifier\n@: all list\n@: all.name identifier\n@: all.on flag\n"
      "@each all@\n"
      "  @when on@\n"
      "@head@: @name@@unless last@,@end@\n"
      "  @end@\n"
      "@end@\n"
      "end\n";
  render::Record values{.texts = {"h"}, .flags = {}, .lists = {{}}};
  CHECK(made(text, values) == "end\n");
  values.lists[0].push_back({.texts = {"a"}, .flags = {true}, .lists = {}});
  values.lists[0].push_back({.texts = {"b"}, .flags = {false}, .lists = {}});
  values.lists[0].push_back({.texts = {"c"}, .flags = {true}, .lists = {}});
  CHECK(made(text, values) == "h: a,\nh: c\nend\n");
}

TEST_CASE("an at sign that is not a mark is kept") {
  CHECK(made("a@b.c \"$@\" @@x@ @Component\n", {}) == "a@b.c \"$@\" @x@ @Component\n");
}

TEST_CASE("a template is UTF-8, with LF at the end of its lines") {
  CHECK(mistakes_of("@: a comment\r\n@a@\r\n") ==
        std::vector<std::string>{"this line ends in CR LF"});
  CHECK(mistakes_of("caf\xe9\n") == std::vector<std::string>{"this is not UTF-8"});
  CHECK(mistakes_of("caf\xc3\xa9\n").empty());
}

TEST_CASE("names that are unknown, unused or of the wrong kind are mistakes") {
  CHECK(mistakes_of("@b@\n") == std::vector<std::string>{"`b` is not declared"});
  CHECK(mistakes_of("@: a comment\n") == std::vector<std::string>{"`a` is declared and not used"});
  CHECK(mistakes_of("@: a comment\n@: a comment\n@a@") ==
        std::vector<std::string>{"`a` is declared twice"});
  CHECK(mistakes_of("@: a raw\n") == std::vector<std::string>{"`raw` is not a quoting"});
  CHECK(mistakes_of("@: a\n") ==
        std::vector<std::string>{"a declaration needs a name and a quoting"});
  CHECK(mistakes_of("@: a list\n@: a.b flag\n@each a@@b@@end@") ==
        std::vector<std::string>{"`b` is not a text"});
  CHECK(mistakes_of("@: a flag\n@when a@") == std::vector<std::string>{"this part has no end"});
  CHECK(mistakes_of("x@end@") == std::vector<std::string>{"there is no open part to end here"});
  CHECK(mistakes_of("@: a comment\n@a:sh_word@@a@") ==
        std::vector<std::string>{"`a` is not declared with `sh_word`"});
  CHECK(mistakes_of("@: a.b comment\n@b@").size() == 2);
}

TEST_CASE("an override has only the names and slots of the built-in template") {
  const auto built_in = render::Template::parse("@: a comment\n@: b comment\n@a@@b@");
  REQUIRE(built_in);
  const auto other = render::Template::parse("@: b sh_word\n@b@", &built_in->names());
  REQUIRE(other);
  std::string out;
  other->append(out, {.texts = {"1", "2"}, .flags = {}, .lists = {}});
  CHECK(out == "2");
  CHECK(mistakes_of("@: c comment\n@c@", &built_in->names()).front() ==
        "this template has no value `c`");
  CHECK(mistakes_of("@: a flag\n@when a@@end@", &built_in->names()).front() ==
        "`a` has another kind");
}
