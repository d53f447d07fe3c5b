#pragma once

#include <cstdint>
#include <string_view>

namespace scan {

// What the name of a key, variable or option says about its value.
enum class Naming : std::uint8_t {
  Nothing,        // or something related to a secret: token_url, secret_name, key_id
  Secret,         // db_password, apiKey, STRIPE_SECRET_KEY_PROD
  AwsSecretKey,   // aws_secret_access_key, SecretAccessKey
  AwsSession,     // aws_session_token
  TwilioToken,    // TWILIO_AUTH_TOKEN
  Authorization,  // a header: the value follows a scheme
};

// Classifies a name of at most 100 characters by its last words: the `secret` in `secret_name` only
// qualifies the name.
Naming naming(std::string_view key);

}  // namespace scan
