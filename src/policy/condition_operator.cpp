#include "policy/condition_operator.h"

#include <algorithm>
#include <array>
#include <string>

#include "policy/folded.h"

namespace policy {

namespace {

struct Entry {
  std::string_view word;  // in lower case
  Comparison comparison;
  bool negated;
};

constexpr std::array kWords{
    Entry{"stringequals", Comparison::StringEquals, false},
    Entry{"stringnotequals", Comparison::StringEquals, true},
    Entry{"stringequalsignorecase", Comparison::StringEqualsIgnoreCase, false},
    Entry{"stringnotequalsignorecase", Comparison::StringEqualsIgnoreCase, true},
    Entry{"stringlike", Comparison::StringLike, false},
    Entry{"stringnotlike", Comparison::StringLike, true},
    Entry{"numericequals", Comparison::NumericEquals, false},
    Entry{"numericnotequals", Comparison::NumericEquals, true},
    Entry{"numericlessthan", Comparison::NumericLess, false},
    Entry{"numericlessthanequals", Comparison::NumericLessOrEqual, false},
    Entry{"numericgreaterthan", Comparison::NumericGreater, false},
    Entry{"numericgreaterthanequals", Comparison::NumericGreaterOrEqual, false},
    Entry{"dateequals", Comparison::DateEquals, false},
    Entry{"datenotequals", Comparison::DateEquals, true},
    Entry{"datelessthan", Comparison::DateLess, false},
    Entry{"datelessthanequals", Comparison::DateLessOrEqual, false},
    Entry{"dategreaterthan", Comparison::DateGreater, false},
    Entry{"dategreaterthanequals", Comparison::DateGreaterOrEqual, false},
    Entry{"bool", Comparison::Bool, false},
    Entry{"binaryequals", Comparison::Binary, false},
    Entry{"ipaddress", Comparison::IpAddress, false},
    Entry{"notipaddress", Comparison::IpAddress, true},
    Entry{"arnequals", Comparison::Arn, false},
    Entry{"arnlike", Comparison::Arn, false},
    Entry{"arnnotequals", Comparison::Arn, true},
    Entry{"arnnotlike", Comparison::Arn, true},
    Entry{"null", Comparison::Null, false},
};

}  // namespace

ConditionOperator condition_operator(std::string_view word) {
  constexpr std::string_view kAll = "forallvalues:";
  constexpr std::string_view kAny = "foranyvalue:";
  constexpr std::string_view kIfExists = "ifexists";
  const std::string text = folded(word);
  std::string_view rest = text;
  ConditionOperator found;
  if (rest.starts_with(kAll)) {
    found.quantifier = Quantifier::All;
    rest.remove_prefix(kAll.size());
  } else if (rest.starts_with(kAny)) {
    found.quantifier = Quantifier::Any;
    rest.remove_prefix(kAny.size());
  }
  if (rest.ends_with(kIfExists)) {
    found.if_exists = true;
    rest.remove_suffix(kIfExists.size());
  }
  const auto entry = std::ranges::find(kWords, rest, &Entry::word);
  // Null tests the presence of the key itself; AWS does not define it with IfExists.
  if (entry == kWords.end() || (entry->comparison == Comparison::Null && found.if_exists)) {
    return {};
  }
  found.comparison = entry->comparison;
  found.negated = entry->negated;
  return found;
}

}  // namespace policy
