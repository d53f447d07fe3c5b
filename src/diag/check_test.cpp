#include "diag/check.h"

#include <doctest/doctest.h>

#include <string_view>

#include "diag/example.h"
#include "diag/report.h"
#include "diag/sink.h"

namespace {

constexpr diag::Rule<std::string_view> kRepeated{
    .code = "SG9903", .name = "repeated", .message = "`{}` again", .help = "say it once"};

}  // namespace

TEST_CASE("each place is reported once, and each pair of places once") {
  diag::Report<std::string_view> report(kRepeated);
  report({1, 2}, "first");
  report({1, 2}, "second").label({5, 6}, "lost with what it belongs to");
  report.pair({1, 2}, {3, 4}, "third").label({3, 4}, "the other one");
  report.pair({1, 2}, {3, 4}, "fourth");
  report.every({1, 2}, "fifth").label({1, 2}, "the same place is not a second one");
  diag::Collector sink;
  report.pass_on(sink);
  REQUIRE(sink.all().size() == 3);
  CHECK(sink.all()[0].message == "`first` again");
  CHECK(sink.all()[0].labels.empty());
  CHECK(sink.all()[1].message == "`third` again");
  CHECK(sink.all()[1].labels.size() == 1);
  CHECK(sink.all()[2].message == "`fifth` again");
  CHECK(sink.all()[2].labels.empty());
}

TEST_CASE("an example is an edit of a good spec") {
  constexpr diag::Example kExample{.text = R"(
services:
  api: {platform: <?>}
provision: cdk
secrets: {db: {value: {}}, token: {value: {}}}
)",
                                   .bad = "mainframe",
                                   .good = "lambda"};
  CHECK(diag::bad_spec(kExample) == R"(version: 1
system: shop
provision: cdk
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets: {db: {value: {}}, token: {value: {}}}
services:
  api: {platform: mainframe}
)");
  CHECK(diag::good_spec({.bad = "[", .good = "a: 1", .whole = true}) == "a: 1");
  CHECK(diag::Example{}.empty());
}
