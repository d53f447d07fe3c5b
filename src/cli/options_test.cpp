#include "cli/options.h"

#include <doctest/doctest.h>

#include <array>

namespace {

constexpr std::array<std::string_view, 2> kColours{"red", "blue"};

constexpr cli::Option kSize{
    .name = "size", .letter = "s", .value = "N", .otherwise = "1", .help = "how large"};
constexpr cli::Option kColour{
    .name = "colour", .value = "COLOUR", .choices = kColours, .help = "which"};
constexpr cli::Option kName{
    .name = "name", .value = "NAME", .required = true, .repeated = true, .help = "who"};
constexpr cli::Option kQuiet{
    .name = "quiet",
    .help = "say nothing of what is done, however long it takes, whatever it finds and wherever"};
constexpr std::array kOptions{kSize, kColour, kName, kQuiet};

std::string mistake(const std::vector<std::string>& words) {
  const auto given = cli::parse_options(words, kOptions);
  return given ? std::string() : given.error();
}

}  // namespace

TEST_SUITE("options") {
  TEST_CASE("an option has the given value or its default") {
    const auto given =
        cli::parse_options({"a", "--name", "x", "--quiet", "--name=y", "--", "--b"}, kOptions);
    REQUIRE(given);
    CHECK(given->arguments == std::vector<std::string>{"a", "--b"});
    CHECK(given->all(kName) == std::vector<std::string>{"x", "y"});
    CHECK(given->has(kQuiet));
    CHECK_FALSE(given->has(kSize));
    CHECK(given->value(kSize) == "1");
    CHECK(given->value(kColour) == "");
  }

  TEST_CASE("an invalid value of an option is reported") {
    CHECK(mistake({"--name", "x", "-s", "2"}) == "");
    CHECK(mistake({}) == "`--name NAME` is missing");
    CHECK(mistake({"--name="}) == "`--name` has no value");
    CHECK(mistake({"--name", "x", "-s", "1", "--size", "2"}).starts_with("`--size` is given "));
    CHECK(mistake({"--name", "x", "--colour", "rad"}) ==
          "unknown colour `rad`; did you mean `red`?");
    CHECK(mistake({"--nam", "x"}) == "unknown option `--nam`; did you mean `--name`?");
  }

  TEST_CASE("the help of an option is printed in columns, and wrapped") {
    CHECK(
        cli::options_help(kOptions).starts_with("  -s, --size N       how large\n"
                                                "      --colour COLOUR  which: red or blue\n"
                                                "      --name NAME    who\n"
                                                "      --quiet        say nothing of what is done, "
                                                "however long it takes, whatever it finds\n"
                                                "                     and wherever\n"
                                                "  -h, --help         "));
  }
}
