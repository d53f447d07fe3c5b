#include "base/expected.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace {

struct Refusal {
  int code = 0;
};

base::Expected<std::string, Refusal> word(bool there) {
  if (!there) {
    return base::Unexpected(Refusal{7});
  }
  return "word";
}

base::Expected<void, std::string> step(bool done) {
  if (!done) {
    return base::Unexpected<std::string>("no");
  }
  return {};
}

base::Expected<std::unique_ptr<int>, std::string> number() { return std::make_unique<int>(3); }

}  // namespace

TEST_CASE("an Expected holds a value or an error") {
  const auto value = word(true);
  REQUIRE(value);
  CHECK(*value == "word");
  CHECK(value == "word");
  CHECK_FALSE(value == "other");
  CHECK(value->size() == 4);
  const auto error = word(false);
  REQUIRE_FALSE(error);
  CHECK(error.error().code == 7);
  CHECK_FALSE(error == "");
  CHECK(word(true).value_or("other") == "word");
  CHECK(word(false).value_or("other") == "other");
}

TEST_CASE("an Expected of nothing says whether a step succeeded") {
  CHECK(step(true));
  const auto refused = step(false);
  REQUIRE_FALSE(refused);
  CHECK(refused.error() == "no");
}

TEST_CASE("a value and an error of one type do not get mixed up, and values can be moved out") {
  const base::Expected<std::string, std::string> value = std::string("a");
  const base::Expected<std::string, std::string> error = base::Unexpected<std::string>("b");
  CHECK(*value == "a");
  CHECK(error.error() == "b");
  const std::unique_ptr<int> moved = *number();
  CHECK(*moved == 3);
}
