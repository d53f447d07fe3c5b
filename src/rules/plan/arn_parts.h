#pragma once

#include <optional>
#include <string_view>

namespace rules {

// arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE
struct ArnParts {
  std::string_view partition;
  std::string_view service;
  std::string_view region;
  std::string_view account;
  std::string_view resource;
};

// None if the text is no ARN.
std::optional<ArnParts> arn_parts(std::string_view arn);

}  // namespace rules
