#include "plan/make_names.h"

#include <doctest/doctest.h>

TEST_CASE("a secret has names from its instance, its id and its group") {
  plan::Secret secret;
  secret.id = "twilio/auth_token";
  secret.terraform_name = "twilio_auth_token_acme";
  const plan::MakeNames names = plan::make_names(secret);
  CHECK(names.own == "twilio-auth-token-acme");
  CHECK(names.id == "twilio-auth-token");
  CHECK(names.group == "twilio");
}
