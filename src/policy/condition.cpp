#include "policy/condition.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "policy/folded.h"
#include "policy/values.h"
#include "policy/variables.h"
#include "policy/wildcard.h"

namespace policy {

namespace {

// A value of the policy, prepared for comparison.
struct Wanted {
  std::string text;
  Wildcards wildcards;
};

bool is_text(Comparison comparison) {
  return comparison == Comparison::StringEquals ||
         comparison == Comparison::StringEqualsIgnoreCase || comparison == Comparison::StringLike ||
         comparison == Comparison::Arn;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

template <class Value>
Truth ordered(Comparison comparison, const std::optional<Value>& wanted,
              const std::optional<Value>& given) {
  if (!wanted) {
    return Truth::Maybe;  // AWS rejects such a policy
  }
  if (!given) {
    return Truth::Maybe;  // the key does not have its documented type
  }
  switch (comparison) {
    case Comparison::NumericEquals:
    case Comparison::DateEquals:
      return truth(*given == *wanted);
    case Comparison::NumericLess:
    case Comparison::DateLess:
      return truth(*given < *wanted);
    case Comparison::NumericLessOrEqual:
    case Comparison::DateLessOrEqual:
      return truth(*given <= *wanted);
    case Comparison::NumericGreater:
    case Comparison::DateGreater:
      return truth(*given > *wanted);
    case Comparison::NumericGreaterOrEqual:
    case Comparison::DateGreaterOrEqual:
      return truth(*given >= *wanted);
    default:
      return Truth::Maybe;
  }
}

// Makes wildcards literal characters again: StringEquals has no wildcards.
std::string plain(const Wanted& wanted) {
  std::string text = wanted.text;
  std::ranges::replace(text, wanted.wildcards.any, '*');
  std::ranges::replace(text, wanted.wildcards.one, '?');
  return text;
}

// Compares a value of the policy with a value of the request, without negation.
Truth compare(Comparison comparison, const Wanted& wanted, const std::string& given) {
  switch (comparison) {
    case Comparison::StringEquals:
    case Comparison::Binary:
      return truth(plain(wanted) == given);
    case Comparison::StringEqualsIgnoreCase:
      if (folded(plain(wanted)) == folded(given)) {
        return Truth::Yes;
      }
      // The documentation does not define case for letters beyond ASCII.
      return is_ascii(wanted.text) && is_ascii(given) ? Truth::No : Truth::Maybe;
    case Comparison::StringLike:
      return truth(matches(wanted.text, given, wanted.wildcards));
    case Comparison::Arn:
      return matches_arn(wanted.text, given, wanted.wildcards);
    case Comparison::Bool: {
      const std::string word = folded(wanted.text);
      if (word != "true" && word != "false") {
        return Truth::Maybe;
      }
      const std::string said = folded(given);
      return said == "true" || said == "false" ? truth(word == said) : Truth::Maybe;
    }
    case Comparison::IpAddress: {
      const auto range = address_range(wanted.text);
      const auto address = address_range(given);
      return range && address ? truth(contains(*range, *address)) : Truth::Maybe;
    }
    case Comparison::NumericEquals:
    case Comparison::NumericLess:
    case Comparison::NumericLessOrEqual:
    case Comparison::NumericGreater:
    case Comparison::NumericGreaterOrEqual:
      return ordered(comparison, number(wanted.text), number(given));
    case Comparison::DateEquals:
    case Comparison::DateLess:
    case Comparison::DateLessOrEqual:
    case Comparison::DateGreater:
    case Comparison::DateGreaterOrEqual:
      return ordered(comparison, date(wanted.text), date(given));
    case Comparison::Null:
    case Comparison::Unknown:
      break;
  }
  return Truth::Maybe;
}

class ConditionEvaluation {
 public:
  ConditionEvaluation(const Test& test, bool variables, const Context& context, Doubt& doubt)
      : test_(test), variables_(variables), context_(context), doubt_(doubt) {}

  Truth run() {
    if (test_.meaning.comparison == Comparison::Unknown) {
      return not_modelled("the operator " + test_.op);
    }
    if (test_.values.empty()) {
      return not_modelled("a condition without a value");
    }
    if (variables_ && has_variable(test_.key)) {
      return not_modelled("a variable in the name of a condition's key");
    }
    const Context::Found found = context_.find(test_.folded_key);
    if (test_.meaning.comparison == Comparison::Null) {
      return null(found);
    }
    if (found.state == Context::State::Unknown) {
      return decides_always() ? Truth::Yes : unknown(test_.key);
    }
    if (found.state == Context::State::Absent) {
      return absent();
    }
    return given(*found.values);
  }

 private:
  Truth unknown(const std::string& key) {
    doubt_ = {Doubt::Kind::Unknown, &test_, key + " is not known"};
    return Truth::Maybe;
  }
  Truth not_modelled(const std::string& what) {
    doubt_ = {Doubt::Kind::NotModelled, &test_, what + " is not modelled"};
    return Truth::Maybe;
  }

  // StringLikeIfExists with `*` is true for every state of the key.
  [[nodiscard]] bool decides_always() const {
    const ConditionOperator& meaning = test_.meaning;
    return meaning.comparison == Comparison::StringLike && !meaning.negated && meaning.if_exists &&
           meaning.quantifier == Quantifier::None &&
           std::ranges::find(test_.values, "*") != test_.values.end();
  }

  Truth null(const Context::Found& found) {
    if (test_.meaning.quantifier != Quantifier::None) {
      return not_modelled("the operator " + test_.op);
    }
    if (found.state == Context::State::Unknown) {
      return unknown(test_.key);
    }
    Truth any = Truth::No;
    for (const std::string& value : test_.values) {
      const std::string word = folded(value);
      if (word != "true" && word != "false") {
        return not_modelled("a value of Null that is neither true nor false");
      }
      any = any || truth((word == "true") == (found.state == Context::State::Absent));
    }
    return any;
  }

  // The key is not in the request.
  Truth absent() {
    const ConditionOperator& meaning = test_.meaning;
    switch (meaning.quantifier) {
      case Quantifier::All:
        return Truth::Yes;
      case Quantifier::Any:
        return meaning.if_exists ? not_modelled("IfExists with ForAnyValue on an absent key")
                                 : Truth::No;
      case Quantifier::None:
        break;
    }
    return truth(meaning.if_exists || meaning.negated);
  }

  Truth given(const std::vector<std::string>& values) {
    const ConditionOperator& meaning = test_.meaning;
    if (meaning.quantifier == Quantifier::None) {
      return values.size() == 1
                 ? matches_none_or_one(values.front())
                 : not_modelled("a key with several values without ForAllValues or ForAnyValue");
    }
    Truth all = Truth::Yes;
    Truth any = Truth::No;
    for (const std::string& value : values) {
      if (value.empty()) {
        return not_modelled("an empty value below ForAllValues or ForAnyValue");
      }
      const Truth one = matches_none_or_one(value);
      all = all && one;
      any = any || one;
    }
    return meaning.quantifier == Quantifier::All ? all : any;
  }

  // Any of the policy's values may match; negated, none may.
  Truth matches_none_or_one(const std::string& value) {
    Truth any = Truth::No;
    for (const std::string& wanted : test_.values) {
      any = any || compare_one(wanted, value);
    }
    return test_.meaning.negated ? !any : any;
  }

  Truth compare_one(const std::string& wanted, const std::string& value) {
    const Comparison comparison = test_.meaning.comparison;
    if (!variables_ || !has_variable(wanted)) {
      const Truth answer = compare(comparison, {wanted, {}}, value);
      return answer == Truth::Maybe ? not_modelled("the value " + wanted + " of " + test_.op)
                                    : answer;
    }
    if (!is_text(comparison)) {
      return not_modelled("a variable below " + test_.op);
    }
    Replaced replaced = replace_variables(wanted, context_);
    switch (replaced.state) {
      case Replaced::State::NoValue:
        return Truth::No;
      case Replaced::State::Unknown:
        return unknown(replaced.key);
      case Replaced::State::NotModelled:
        return not_modelled("the variable in " + wanted);
      case Replaced::State::Done:
        break;
    }
    if (comparison == Comparison::Arn && moves_parts(wanted)) {
      return not_modelled("a variable with a colon in the ARN " + wanted);
    }
    const Truth answer = compare(comparison, {std::move(replaced.text), kReplaced}, value);
    return answer == Truth::Maybe ? not_modelled("the value " + wanted + " of " + test_.op)
                                  : answer;
  }

  // Whether a value adds a colon before the last part, where it would create further parts.
  [[nodiscard]] bool moves_parts(std::string_view wanted) const {
    std::vector<std::string_view> parts = arn_segments(wanted);
    parts.pop_back();
    return std::ranges::any_of(parts, [&](std::string_view part) {
      return has_variable(part) &&
             replace_variables(part, context_).text.find(':') != std::string::npos;
    });
  }

  const Test& test_;
  bool variables_;
  const Context& context_;
  Doubt& doubt_;
};

}  // namespace

Truth holds(const Test& test, bool variables, const Context& context, Doubt& doubt) {
  return ConditionEvaluation(test, variables, context, doubt).run();
}

}  // namespace policy
