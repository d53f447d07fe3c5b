#pragma once

#include <string>
#include <string_view>

#include "model/environment.h"
#include "plan/secret.h"

namespace lower {

// arn:<partition>:<service>:<region>:<account>:<resource>
std::string arn(const model::Environment& environment, std::string_view service,
                std::string_view region, std::string_view resource);

// A key as the spec names it (key id, ARN or alias) in `region` of the environment's account.
plan::KmsKey kms_key(const model::Environment& environment, std::string_view region,
                     std::string_view text);

// The key that a spec's word for "the account's own key" stands for.
inline constexpr std::string_view kDefaultKey = "alias/aws/secretsmanager";

}  // namespace lower
