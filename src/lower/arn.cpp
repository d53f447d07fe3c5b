#include "lower/arn.h"

#include "aws/arn.h"
#include "aws/kms_key.h"
#include "aws/secret_arn.h"

namespace lower {

std::string arn(const model::Environment& environment, std::string_view service,
                std::string_view resource) {
  return aws::to_string({environment.partition.value, service, environment.region.value,
                         environment.account.value, resource});
}

std::string secret_arn(const model::Environment& environment, std::string_view name) {
  return aws::secret_arn(environment.partition.value, environment.region.value,
                         environment.account.value, name);
}

plan::KmsKey kms_key(const model::Environment& environment, std::string_view region,
                     std::string_view text) {
  return {.text = std::string(text),
          .arn = aws::kms_arn(environment.partition.value, region, environment.account.value, text),
          .alias = !aws::alias_of(text).empty()};
}

}  // namespace lower
