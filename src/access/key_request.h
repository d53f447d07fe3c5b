#pragma once

#include <string>

#include "plan/plan.h"

namespace access_query {

// Secrets Manager's endpoint there, as kms:ViaService has it (KMS Developer Guide,
// "kms:ViaService").
std::string via_service(const plan::Environment& environment);

// A key as a request has it: for one that is known by its alias, some ARN, and the alias beside it.
struct KeyOfRequest {
  std::string arn;
  std::string alias;  // alias/name, as kms:ResourceAliases has it; empty: known by its ARN
};

KeyOfRequest key_of_request(const plan::KmsKey& key);

}  // namespace access_query
