#include "lower/arn.h"

namespace lower {

std::string arn(const model::Environment& environment, std::string_view service,
                std::string_view region, std::string_view resource) {
  std::string text = "arn:";
  text += environment.partition.value;
  for (const std::string_view part : {service, region, environment.account.value, resource}) {
    text += ':';
    text += part;
  }
  return text;
}

plan::KmsKey kms_key(const model::Environment& environment, std::string_view region,
                     std::string_view text) {
  plan::KmsKey key;
  key.text = text;
  if (text.starts_with("arn:")) {
    key.arn = text;
    key.alias = text.find(":alias/") != std::string_view::npos;
  } else if (text.starts_with("alias/")) {
    key.arn = arn(environment, "kms", region, text);
    key.alias = true;
  } else {
    key.arn = arn(environment, "kms", region, "key/" + std::string(text));
  }
  return key;
}

}  // namespace lower
