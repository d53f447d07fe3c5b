#include "audit/json.h"

#include <algorithm>
#include <cmath>

#include "aws/arn.h"
#include "policy/values.h"

namespace audit {

std::string text(const Json& object, const char* key) {
  const Json* found = object.find(key);
  return found != nullptr && found->is_text() ? found->text() : std::string();
}

bool flag(const Json& object, const char* key) {
  const Json* found = object.find(key);
  return found != nullptr && found->is_boolean() && found->boolean();
}

std::int64_t number(const Json& object, const char* key) {
  const Json* found = object.find(key);
  return found != nullptr ? found->number().integer.value_or(0) : 0;
}

const Json& array(const Json& object, const char* key) {
  static const Json kNone = Json::array();
  const Json* found = object.find(key);
  return found != nullptr && found->is_array() ? *found : kNone;
}

const Json* object(const Json& object, const char* key) {
  const Json* found = object.find(key);
  return found != nullptr && found->is_object() ? found : nullptr;
}

std::optional<std::int64_t> time(const Json& object, const char* key) {
  constexpr double kMicroseconds = 1e6;
  constexpr double kMost = 1e12;  // far beyond the year 9999
  const Json* found = object.find(key);
  if (found == nullptr) {
    return std::nullopt;
  }
  if (found->is_number()) {
    const double seconds = found->number().value;
    return std::abs(seconds) < kMost
               ? std::optional(static_cast<std::int64_t>(seconds * kMicroseconds))
               : std::nullopt;
  }
  return found->is_text() ? policy::date(found->text()) : std::nullopt;
}

std::vector<std::pair<std::string, std::string>> tags(const Json& object) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const Json& tag : array(object, "Tags").items()) {
    all.emplace_back(text(tag, "Key"), text(tag, "Value"));
  }
  std::ranges::sort(all);
  return all;
}

std::string arn_account(std::string_view arn) {
  const auto parts = aws::parse_arn(arn);
  return parts ? std::string(parts->account) : std::string();
}

std::string arn_region(std::string_view arn) {
  const auto parts = aws::parse_arn(arn);
  return parts ? std::string(parts->region) : std::string();
}

}  // namespace audit
