#include <doctest/doctest.h>

#include <array>
#include <string_view>

#include "base/identifier.h"
#include "base/suggest.h"

TEST_CASE("identifiers are derived from the words of a name") {
  CHECK(base::pascal_case("twilio/auth-token") == "TwilioAuthToken");
  CHECK(base::snake_case("twilio/auth-token") == "twilio_auth_token");
  CHECK(base::upper_case("twilio/auth-token") == "TWILIO_AUTH_TOKEN");
  CHECK(base::pascal_case("db_2--x") == "Db2X");
  CHECK(base::snake_case("REDIS_PASSWORD") == "redis_password");
  CHECK(base::upper_case("").empty());
}

TEST_CASE("a near word is suggested, a far one is not") {
  constexpr std::array<std::string_view, 3> kWords{"fields", "value", "shape"};
  CHECK(base::closest("feilds", kWords) == "fields");
  CHECK(base::closest("vlaue", kWords) == "value");
  CHECK_FALSE(base::closest("rotation", kWords).has_value());
  CHECK(base::suggestion("shap", kWords) == "did you mean `shape`?");
  CHECK(base::suggestion("rotation", kWords) == "one of `fields`, `value`, `shape`");
  CHECK(base::suggestion("x", {}) == "there is none");
}
