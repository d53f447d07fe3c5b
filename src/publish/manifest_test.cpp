#include "publish/manifest.h"

#include <doctest/doctest.h>

#include "base/digest.h"

namespace {

publish::Manifest sample() {
  const std::string digest = base::sha256_hex("");
  return {.program = "1.2.3",
          .system = "shop",
          .spec = "s.yaml",
          .waived_until = {},
          .inputs = {{"s.yaml", digest}, {"teams/a \"b\".yaml", digest}},
          .templates = {},
          .files = {{"a/b.json", digest}, {"a/c.json", digest}},
          .environments = {{.name = "dev"},
                           {.name = "prod",
                            .protect = true,
                            .secrets = {"db", "key[\u00e9,<\U0001F511>\u2028]"},
                            .grants = {{"api", "db"}, {"api", "key"}}}}};
}

std::string mistake_in(const std::string& text) {
  const auto read = publish::read_manifest(text);
  REQUIRE_FALSE(read);
  return read.error();
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a manifest is read as it was printed") {
  for (const publish::Manifest& manifest : {sample(), publish::Manifest{}}) {
    const auto read = publish::read_manifest(publish::print_manifest(manifest));
    REQUIRE(read);
    CHECK(*read == manifest);
  }
}

TEST_CASE("a manifest says when the first waiver ends") {
  publish::Manifest manifest = sample();
  manifest.waived_until = "2026-12-31";
  const std::string text = publish::print_manifest(manifest);
  CHECK(publish::read_manifest(text) == manifest);
  CHECK(mistake_in(replaced(text, "2026-12-31", "2026-12-32")) == "line 6: not a date");
  CHECK(mistake_in(replaced(text, "2026-12-31", "")) ==
        "line 6: not in the format that secretgen writes");
}

TEST_CASE("a manifest that was edited is refused with its line") {
  const std::string text = publish::print_manifest(sample());
  for (std::size_t i = 0; i < text.size(); ++i) {
    CHECK(mistake_in(text.substr(0, i)).starts_with("line "));
  }
  CHECK(mistake_in(text + "\n").ends_with("not in the format that secretgen writes"));
  CHECK(mistake_in(replaced(text, "\"format\": 1", "\"format\": 2")) ==
        "line 2: written by another version of secretgen");
  CHECK(mistake_in(replaced(text, "a/b.json", "../b.json"))
            .ends_with("a path that is not allowed here"));
  CHECK(mistake_in(replaced(text, "a/b.json", "/b.json"))
            .ends_with("a path that is not allowed here"));
  CHECK(mistake_in(replaced(text, "a/b.json", "a/d.json"))
            .ends_with("a path that is not allowed here"));
  CHECK(mistake_in(replaced(text, "a/b.json", "a/c.json")).ends_with("duplicate key \"a/c.json\""));
  CHECK(mistake_in(replaced(text, "a/b.json", "a/\\u000a"))
            .ends_with("not in the format that secretgen writes"));
  CHECK(mistake_in(replaced(text, "e3b0", "E3B0")).ends_with("not a SHA-256 digest"));
  CHECK(mistake_in(replaced(text, "\"db\",", "\"zz\",")).ends_with("twice, or out of order"));
  CHECK(mistake_in(replaced(text, "    \"dev\"", "<<<<<<< HEAD\n    \"dev\"")) != "");
  CHECK(mistake_in(replaced(text, "api", "\\ud800")) != "");
}
