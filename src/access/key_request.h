#pragma once

#include <string>

#include "plan/plan.h"

namespace access_query {

// The value of kms:ViaService in requests that Secrets Manager makes in the environment's region.
std::string via_service(const plan::Environment& environment);

// A key in a request. One that is known by its alias has a made-up ARN, and the alias.
struct KeyOfRequest {
  std::string arn;
  std::string alias;  // alias/name, as kms:ResourceAliases has it; empty: known by its ARN
};

KeyOfRequest key_of_request(const plan::KmsKey& key);

}  // namespace access_query
