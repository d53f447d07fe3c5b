#include "lower/accessor_name.h"

#include <doctest/doctest.h>

TEST_CASE("words shared by the end of the secret and the start of the field occur once") {
  CHECK(lower::joined_words("database", "DATABASE_URL") == "database_url");
  CHECK(lower::joined_words("stripe/api_key", "api_key") == "stripe_api_key");
  CHECK(lower::joined_words("slack/admin_webhook", "webhook_url") == "slack_admin_webhook_url");
  CHECK(lower::joined_words("app", "password") == "app_password");
  CHECK(lower::joined_words("app", "_") == "app");
  CHECK(lower::joined_words("data", "database") == "data_database");
}

TEST_CASE("a name in every style") {
  const plan::AccessorName name = lower::accessor_name("stripe_api_key");
  CHECK(name.camel == "stripeApiKey");
  CHECK(name.pascal == "StripeApiKey");
  CHECK(name.snake == "stripe_api_key");
}

TEST_CASE("a Python name is not a keyword and shadows nothing") {
  CHECK(lower::python_name("API.key-2") == "api_key_2");
  CHECK(lower::python_name("class") == "class_");
  CHECK(lower::python_name("str") == "str_");
  CHECK(lower::python_name("__1") == "field_1");
  CHECK(lower::python_name("_") == "field_");
}
