#include "lower/accessor_name.h"

#include <doctest/doctest.h>

TEST_CASE("the words at the seam of secret and field are said once") {
  CHECK(lower::joined_words("database", "DATABASE_URL") == "database_url");
  CHECK(lower::joined_words("stripe/api_key", "api_key") == "stripe_api_key");
  CHECK(lower::joined_words("slack/admin_webhook", "webhook_url") == "slack_admin_webhook_url");
  CHECK(lower::joined_words("app", "password") == "app_password");
  CHECK(lower::joined_words("app", "_") == "app");
  CHECK(lower::joined_words("data", "database") == "data_database");
}

TEST_CASE("a name in every way of writing it") {
  const plan::AccessorName name = lower::accessor_name("stripe_api_key");
  CHECK(name.camel == "stripeApiKey");
  CHECK(name.pascal == "StripeApiKey");
  CHECK(name.snake == "stripe_api_key");
}

TEST_CASE("a name in Python is no keyword, and hides nothing") {
  CHECK(lower::python_name("API.key-2") == "api_key_2");
  CHECK(lower::python_name("class") == "class_");
  CHECK(lower::python_name("str") == "str_");
  CHECK(lower::python_name("__1") == "field_1");
  CHECK(lower::python_name("_") == "field_");
}
