#include "access/key_request.h"

#include "aws/kms_key.h"
#include "aws/partition.h"
#include "aws/secret_arn.h"

namespace access_query {

std::string via_service(const plan::Environment& environment) {
  return aws::endpoint(aws::kSecretService, environment.region, environment.partition);
}

KeyOfRequest key_of_request(const plan::KmsKey& key) {
  const std::string alias(aws::alias_of(key.arn));
  return {alias.empty() ? key.arn : aws::key_of_alias(key.arn, "0b1c2d3e"), alias};
}

}  // namespace access_query
