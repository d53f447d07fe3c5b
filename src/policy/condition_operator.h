#pragma once

#include <cstdint>
#include <string_view>

namespace policy {

// The kind of comparison, without negation (IAM User Guide, "IAM JSON policy elements: Condition
// operators").
enum class Comparison : std::uint8_t {
  Unknown,  // no operator has that name
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
  Arn,  // ArnEquals and ArnLike behave the same
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

// Parses an operator such as ForAllValues:StringNotLikeIfExists. Case does not matter.
ConditionOperator condition_operator(std::string_view word);

}  // namespace policy
