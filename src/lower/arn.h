#pragma once

#include <string>
#include <string_view>

#include "model/environment.h"
#include "plan/secret.h"

namespace lower {

// The ARN of a resource of a service in the environment's account and region.
std::string arn(const model::Environment& environment, std::string_view service,
                std::string_view resource);

// The ARN of a secret of the environment, without its suffix; `name` may be a pattern.
std::string secret_arn(const model::Environment& environment, std::string_view name);

// A key as the spec names it (key id, ARN or alias) in `region` of the environment's account.
plan::KmsKey kms_key(const model::Environment& environment, std::string_view region,
                     std::string_view text);

}  // namespace lower
