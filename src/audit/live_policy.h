#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "audit/account.h"
#include "audit/answers.h"
#include "policy/reader.h"

namespace audit {

// A policy as the CLI prints it, an object, or as the API returns it, a string that may be
// URL-encoded.
std::variant<policy::AccessPolicy, policy::Problem> document(const Json& json);

// The parts of a policy that affect reading secrets, for `policies[owner]`.
LivePolicy live_policy(std::string name, const Json& json, std::uint32_t owner);

}  // namespace audit
