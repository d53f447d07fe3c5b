#pragma once

#include <string>
#include <string_view>

namespace base {

// The identifiers derived from a name's words. Words are runs of letters and digits; everything
// else parts them. `twilio/auth-token` gives:
std::string pascal_case(std::string_view name);  // TwilioAuthToken
std::string snake_case(std::string_view name);   // twilio_auth_token
std::string upper_case(std::string_view name);   // TWILIO_AUTH_TOKEN

}  // namespace base
