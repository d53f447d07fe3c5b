#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "diag/mask.h"
#include "diag/render.h"
#include "diag/rule.h"
#include "diag/sink.h"
#include "diag/visible.h"
#include "source/files.h"

namespace {

constexpr diag::Rule<std::string_view> kUnknown{
    .code = "SG9901",
    .name = "unknown",
    .message = "unknown key `{}`",
    .help = "write something else",
};
constexpr diag::Rule<> kSlow{
    .code = "SG9902",
    .name = "slow",
    .level = diag::Level::Warning,
    .message = "this is slow",
};

}  // namespace

TEST_CASE("a collector sorts by place and removes duplicates") {
  diag::Collector sink;
  sink.report(kUnknown.at({5, 6}, "b"));
  sink.report(kUnknown.at({1, 2}, "a"));
  sink.report(kSlow.at({5, 6}));
  sink.report(kUnknown.at({5, 6}, "b"));
  sink.report(kSlow.nowhere());
  CHECK(sink.errors() == 3);
  sink.sort();
  CHECK(sink.errors() == 2);
  REQUIRE(sink.all().size() == 4);
  CHECK_FALSE(sink.all()[0].span.has_value());
  CHECK(sink.all()[1].message == "unknown key `a`");
  CHECK(sink.all()[2].message == "unknown key `b`");
  CHECK(sink.all()[3].rule.code == "SG9902");
}

TEST_CASE("a diagnostic is shown with its line, its second places and its help") {
  source::Files files;
  files.add("a.yaml", "one: 1\ntwo: 2\nx: 3\nfour: 4\n");
  const source::File& other = files.add("b.yaml", "first: here\n");
  diag::Collector sink;
  sink.report(kUnknown.at({19, 23}, "four")
                  .label({0, 3}, "this")
                  .label({25, 26}, "its value")
                  .label({other.base(), other.base() + 5}, "and that"));
  sink.report(kSlow.nowhere());
  CHECK(diag::render_text(sink.all(), files, false) ==
        "error[SG9901]: unknown key `four`\n"
        " --> a.yaml:4:1\n"
        "  |\n"
        "1 | one: 1\n"
        "  | --- this\n"
        "...\n"
        "4 | four: 4\n"
        "  | ^^^^\n"
        "  |       - its value\n"
        " ::: b.yaml:1:1\n"
        "  |\n"
        "1 | first: here\n"
        "  | ----- and that\n"
        "  |\n"
        "  = help: write something else\n"
        "\n"
        "warning[SG9902]: this is slow\n"
        "\n"
        "error: 1 error, 1 warning\n");
}

TEST_CASE("places at the very end and in an empty file are shown") {
  source::Files files;
  const source::File& file = files.add("a.yaml", "one: 1\n");
  const source::File& empty = files.add("empty.yaml", "");
  diag::Collector sink;
  sink.report(kSlow.at({7, 7}));
  sink.report(kSlow.at({empty.base(), empty.base()}));
  sink.report(kSlow.at({6, 7}));
  sink.report(kSlow.at({9999, 10000}));
  const std::string text = diag::render_text(sink.all(), files, true);
  CHECK(text.find("a.yaml:2:1") != std::string::npos);
  CHECK(text.find("empty.yaml:1:1") != std::string::npos);
  CHECK(text.find("4 warnings") != std::string::npos);
  CHECK(nlohmann::json::parse(diag::render_json(sink.all(), files)).size() == 4);
  CHECK(file.contains({7, 7}));
}

TEST_CASE("without findings nothing is printed") {
  const source::Files files;
  CHECK(diag::render_text({}, files, true).empty());
  CHECK(diag::render_json({}, files) == "[]\n");
}

TEST_CASE("hidden characters are shown as numbers") {
  CHECK(diag::visible("a\x1b[31mb\u202e\tc\n") == "a\\u{1b}[31mb\\u{202e} c\\u{a}");
  CHECK(diag::visible("a\xff") == "a\\x{ff}");
  source::Files files;
  files.add("a\x1b.yaml", "k: \u202e密x\n");
  diag::Collector sink;
  sink.report(kUnknown.at({9, 10}, "\x1b[2J"));
  const std::string text = diag::render_text(sink.all(), files, false);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("1 | k: \\u{202e}密x\n  |              ^\n") != std::string::npos);
}

TEST_CASE("a long line is cut around each place") {
  source::Files files;
  files.add("a.yaml", std::string(5000, 'a') + "HERE" + std::string(5000, 'b'));
  diag::Collector sink;
  sink.report(kSlow.at({5000, 5004}).label({9000, 9001}, "there"));
  const std::string text = diag::render_text(sink.all(), files, false);
  CHECK(text.size() < 1000);
  CHECK(text.find("aaaHEREbbb") != std::string::npos);
  CHECK(text.find("  |                                          ^^^^\n") != std::string::npos);
  CHECK(text.find("- there\n") != std::string::npos);
}

TEST_CASE("text that looks like a value is masked, text that looks like a name is not") {
  const auto masked = [](std::string text) {
    diag::mask_secrets(text);
    return text;
  };
  CHECK(masked("key: ghp_x8Kq2LmZ0vT5bN7cR3wY1pQ9") == "key: ghp_x8Kq********************");
  for (const std::string_view name :
       {"arn:aws:secretsmanager:eu-west-1:123456789012:secret:impressionnistes/prod/stripe",
        "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
        "ServiceTicketSystemProductionDatabase2", "whatsapp-credentials/company/project/twilio"}) {
    CHECK(masked(std::string(name)) == name);
  }
}

TEST_CASE("the JSON form has the same content, and accepts invalid UTF-8") {
  source::Files files;
  files.add("a\xff.yaml", "one: 1\ntwo: 2\n");
  diag::Collector sink;
  sink.report(kUnknown.at({7, 10}, "tw\xff").label({0, 3}, "here").advise("drop it"));
  const auto json = nlohmann::json::parse(diag::render_json(sink.all(), files));
  REQUIRE(json.size() == 1);
  CHECK(json[0]["code"] == "SG9901");
  CHECK(json[0]["level"] == "error");
  CHECK(json[0]["line"] == 2);
  CHECK(json[0]["column"] == 1);
  CHECK(json[0]["end_column"] == 4);
  CHECK(json[0]["help"] == "drop it");
  CHECK(json[0]["labels"][0]["message"] == "here");
  CHECK(json[0]["labels"][0]["line"] == 1);
}
