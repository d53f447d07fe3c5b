#pragma once

#include <string>
#include <string_view>

namespace base {

// Identifiers derived from the words of a name. Words consist of letters and digits; anything else
// separates them. `twilio/auth-token` becomes:
std::string pascal_case(std::string_view name);  // TwilioAuthToken
std::string snake_case(std::string_view name);   // twilio_auth_token
std::string upper_case(std::string_view name);   // TWILIO_AUTH_TOKEN

}  // namespace base
