#pragma once

#include <cstdint>
#include <string_view>

namespace policy {

// What is compared, without a word about negation (IAM User Guide, "IAM JSON policy elements:
// Condition operators").
enum class Comparison : std::uint8_t {
  Unknown,  // no operator of that name
  StringEquals,
  StringEqualsIgnoreCase,
  StringLike,
  NumericEquals,
  NumericLess,
  NumericLessOrEqual,
  NumericGreater,
  NumericGreaterOrEqual,
  DateEquals,
  DateLess,
  DateLessOrEqual,
  DateGreater,
  DateGreaterOrEqual,
  Bool,
  Binary,
  IpAddress,
  Arn,  // ArnEquals and ArnLike behave alike
  Null,
};

// How a key with several values is tested.
enum class Quantifier : std::uint8_t { None, All, Any };

struct ConditionOperator {
  Comparison comparison = Comparison::Unknown;
  Quantifier quantifier = Quantifier::None;
  bool negated = false;
  bool if_exists = false;
};

// Takes a word like ForAllValues:StringNotLikeIfExists apart. The words are not case-sensitive.
ConditionOperator condition_operator(std::string_view word);

}  // namespace policy
