#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "audit/account.h"
#include "audit/answers.h"
#include "policy/reader.h"

namespace audit {

// A policy as the CLI prints it, an object, or as the API has it, a text, perhaps URL-encoded.
std::variant<policy::AccessPolicy, policy::Problem> document(const Json& json);

// What of a policy is about reading secrets, as `policies[owner]`.
LivePolicy live_policy(std::string name, const Json& json, std::uint32_t owner);

}  // namespace audit
