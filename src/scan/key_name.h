#pragma once

#include <cstdint>
#include <string_view>

namespace scan {

// What the name of a key, variable or option says of its value.
enum class Naming : std::uint8_t {
  Nothing,        // or a thing beside a secret: token_url, secret_name, key_id
  Secret,         // db_password, apiKey, STRIPE_SECRET_KEY_PROD
  AwsSecretKey,   // aws_secret_access_key, SecretAccessKey
  AwsSession,     // aws_session_token
  TwilioToken,    // TWILIO_AUTH_TOKEN
  Authorization,  // a header: a scheme stands before the value
};

// Judges a name of at most 100 characters by its last words: `secret` in `secret_name` only says
// what the name is about.
Naming naming(std::string_view key);

}  // namespace scan
