#include "slow_evaluation.h"

#include <cctype>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace policy_tests {

namespace {

using policy::AccessPolicy;
using policy::AccessStatement;
using policy::Effect;

// A character of a pattern or a text, and whether it is a wildcard.
struct Symbol {
  char c;
  bool wild;
};
using Symbols = std::vector<Symbol>;

std::string lower(std::string text) {
  for (char& c : text) {
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return text;
}

bool fits(const Symbols& pattern, std::size_t p, const std::string& text, std::size_t t) {
  if (p == pattern.size()) {
    return t == text.size();
  }
  if (pattern[p].wild && pattern[p].c == '*') {
    return fits(pattern, p + 1, text, t) || (t < text.size() && fits(pattern, p, text, t + 1));
  }
  if (t == text.size()) {
    return false;
  }
  return (pattern[p].wild || pattern[p].c == text[t]) && fits(pattern, p + 1, text, t + 1);
}

Symbols symbols(const std::string& text) {
  Symbols out;
  for (const char c : text) {
    out.push_back({c, c == '*' || c == '?'});
  }
  return out;
}

// With its variables replaced, or nothing if one has no value.
std::optional<Symbols> replaced(const std::string& text, bool variables, const Case& from) {
  Symbols out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!variables || text[i] != '$' || i + 1 == text.size() || text[i + 1] != '{') {
      out.push_back(symbols(text.substr(i, 1)).front());
      continue;
    }
    const std::size_t end = text.find('}', i);
    std::string name = text.substr(i + 2, end - i - 2);
    i = end;
    std::optional<std::string> value;
    if (name == "*" || name == "?" || name == "$") {
      value = name;
    } else {
      if (const std::size_t comma = name.find(", '"); comma != std::string::npos) {
        value = name.substr(comma + 3, name.size() - comma - 4);
        name = name.substr(0, comma);
      }
      for (const auto& [key, values] : from.keys) {
        if (lower(key) == lower(name)) {
          value = values.front();
        }
      }
    }
    if (!value) {
      return std::nullopt;
    }
    for (const char c : *value) {
      out.push_back({c, false});
    }
  }
  return out;
}

// The six parts of an ARN.
std::vector<Symbols> parts(const Symbols& arn) {
  std::vector<Symbols> out(1);
  for (const Symbol symbol : arn) {
    if (symbol.c == ':' && out.size() < 6) {
      out.emplace_back();
    } else {
      out.back().push_back(symbol);
    }
  }
  return out;
}

std::string text_of(const Symbols& from) {
  std::string out;
  for (const Symbol symbol : from) {
    out += symbol.c;
  }
  return out;
}

bool arn_fits(const Symbols& pattern, const std::string& arn) {
  const std::vector<Symbols> wanted = parts(pattern);
  const std::vector<Symbols> given = parts(symbols(arn));
  bool all = wanted.size() == given.size();
  for (std::size_t i = 0; all && i < wanted.size(); ++i) {
    all = fits(wanted[i], 0, text_of(given[i]), 0);
  }
  return all;
}

// Seconds of a time in the only form that the cases use: 2026-06-30T12:34:56Z.
long long seconds(const std::string& text) {
  const int year = std::atoi(text.substr(0, 4).c_str());
  const int month = std::atoi(text.substr(5, 2).c_str());
  long long days = std::atoi(text.substr(8, 2).c_str()) - 1;
  for (int y = 1970; y < year; ++y) {
    days += (y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)) ? 366 : 365;
  }
  const int lengths[] = {31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int m = 1; m < month; ++m) {
    days += lengths[m - 1];
  }
  return days * 86400 + std::atoi(text.substr(11, 2).c_str()) * 3600 +
         std::atoi(text.substr(14, 2).c_str()) * 60 + std::atoi(text.substr(17, 2).c_str());
}

// The 128 bits of an address as text of 0 and 1; IPv4 gives 32.
std::string bits(const std::string& address) {
  std::string out;
  if (address.find(':') == std::string::npos) {
    std::string rest = address + ".";
    for (std::size_t dot = rest.find('.'); dot != std::string::npos; dot = rest.find('.')) {
      const int value = std::atoi(rest.substr(0, dot).c_str());
      for (int bit = 7; bit >= 0; --bit) {
        out += ((value >> bit) & 1) != 0 ? '1' : '0';
      }
      rest = rest.substr(dot + 1);
    }
    return out;
  }
  // The cases' IPv6 addresses have all their zeros after 2001:db8, and end in 0 or 1.
  out = bits("32.1.13.184") + std::string(95, '0');
  return out + (address.back() == '1' ? '1' : '0');
}

bool in_range(const std::string& range, const std::string& address) {
  const std::size_t slash = range.find('/');
  const std::string base = bits(range.substr(0, slash));
  const std::string given = bits(address);
  const std::size_t length = slash == std::string::npos
                                 ? base.size()
                                 : static_cast<std::size_t>(std::atoi(range.c_str() + slash + 1));
  return base.size() == given.size() && base.substr(0, length) == given.substr(0, length);
}

// A test's operator without its quantifier, its IfExists and its Not.
bool compare(const std::string& op, const Symbols& wanted, const std::string& given) {
  const std::string text = text_of(wanted);
  if (op == "StringEquals") {
    return text == given;
  }
  if (op == "StringEqualsIgnoreCase") {
    return lower(text) == lower(given);
  }
  if (op == "StringLike") {
    return fits(wanted, 0, given, 0);
  }
  if (op == "ArnEquals" || op == "ArnLike") {
    return arn_fits(wanted, given);
  }
  if (op == "Bool") {
    return text == given;
  }
  if (op == "IpAddress") {
    return in_range(text, given);
  }
  const bool is_date = op.starts_with("Date");
  const double a = is_date ? static_cast<double>(seconds(given)) : std::atof(given.c_str());
  const double b = is_date ? static_cast<double>(seconds(text)) : std::atof(text.c_str());
  const std::string how = op.substr(is_date ? 4 : 7);
  return how == "Equals"           ? a == b
         : how == "LessThan"       ? a < b
         : how == "LessThanEquals" ? a <= b
         : how == "GreaterThan"    ? a > b
                                   : how == "GreaterThanEquals" && a >= b;
}

bool holds(const policy::Test& test, bool variables, const Case& from) {
  std::string op = test.op;
  const std::vector<std::string>* values = nullptr;
  for (const auto& [key, given] : from.keys) {
    if (lower(key) == lower(test.key)) {
      values = &given;
    }
  }
  if (op == "Null") {
    return (test.values.front() == "true") == (values == nullptr);
  }
  const bool all = op.starts_with("ForAllValues:");
  const bool any = op.starts_with("ForAnyValue:");
  if (all || any) {
    op = op.substr(op.find(':') + 1);
  }
  const bool if_exists = op.ends_with("IfExists");
  if (if_exists) {
    op = op.substr(0, op.size() - 8);
  }
  const std::size_t no = op.find("Not");
  const bool negated = no != std::string::npos;
  if (negated) {
    op.erase(no, 3);
  }
  if (values == nullptr) {
    return all || (!any && (if_exists || negated));
  }
  bool every = true;
  bool some = false;
  for (const std::string& given : *values) {
    bool match = false;
    for (const std::string& wanted : test.values) {
      const auto ready = replaced(wanted, variables, from);
      match = match || (ready && compare(op, *ready, given));
    }
    every = every && match != negated;
    some = some || match != negated;
  }
  return any ? some : every;
}

bool applies(const AccessStatement& statement, bool variables, const Case& from) {
  bool action = false;
  for (const std::string& pattern : statement.actions) {
    action = action || fits(symbols(lower(pattern)), 0, lower(from.request.action), 0);
  }
  bool resource = false;
  for (const std::string& pattern : statement.resources) {
    const auto ready = replaced(pattern, variables, from);
    resource = resource || pattern == "*" || (ready && arn_fits(*ready, from.request.resource));
  }
  bool all = action != statement.not_action && resource != statement.not_resource;
  for (const policy::Test& test : statement.conditions) {
    all = all && holds(test, variables, from);
  }
  return all;
}

// The ways in which a resource policy may name the caller.
enum class Way { None, Account, Everyone, Role, Direct };

Way way(const std::string& principal, const policy::Caller& caller) {
  if (principal == "*") {
    return Way::Everyone;
  }
  if (principal == caller.account || principal == "arn:aws:iam::" + caller.account + ":root") {
    return Way::Account;
  }
  if (principal == caller.session_arn) {
    return Way::Direct;
  }
  if (principal == caller.arn) {
    return caller.session_arn.empty() ? Way::Direct : Way::Role;
  }
  return Way::None;
}

bool any_says(const std::vector<AccessPolicy>& policies, Effect effect, const Case& from) {
  for (const AccessPolicy& policy : policies) {
    for (const AccessStatement& statement : policy.statements) {
      if (statement.effect == effect && applies(statement, policy.variables, from)) {
        return true;
      }
    }
  }
  return false;
}

bool resource_says(Effect effect, Way wanted, const Case& from) {
  for (const AccessPolicy& policy : from.resource) {
    for (const AccessStatement& statement : policy.statements) {
      for (const policy::PrincipalEntry& entry : statement.principals) {
        if (way(entry.value, from.request.caller) == wanted && statement.effect == effect &&
            applies(statement, policy.variables, from)) {
          return true;
        }
      }
    }
  }
  return false;
}

}  // namespace

bool slow_allows(const Case& from) {
  for (const auto* policies :
       {&from.identity, &from.boundary, &from.session, &from.resource_control}) {
    if (any_says(*policies, Effect::Deny, from)) {
      return false;
    }
  }
  for (const Way each : {Way::Account, Way::Everyone, Way::Role, Way::Direct}) {
    if (resource_says(Effect::Deny, each, from)) {
      return false;
    }
  }
  for (const auto& level : from.service_control) {
    if (any_says(level, Effect::Deny, from) || !any_says(level, Effect::Allow, from)) {
      return false;
    }
  }
  const bool limits = (from.boundary.empty() || any_says(from.boundary, Effect::Allow, from)) &&
                      (from.session.empty() || any_says(from.session, Effect::Allow, from));
  const bool own = any_says(from.identity, Effect::Allow, from) && limits;
  const bool account = resource_says(Effect::Allow, Way::Account, from);
  const bool everyone = resource_says(Effect::Allow, Way::Everyone, from);
  const bool role = resource_says(Effect::Allow, Way::Role, from);
  const bool direct = resource_says(Effect::Allow, Way::Direct, from);
  if (from.request.resource.find(":" + from.request.caller.account + ":") == std::string::npos) {
    return own && (account || everyone || role || direct);
  }
  if (direct || ((role || everyone) && limits)) {
    return true;
  }
  return from.request.action.starts_with("kms:") ? account && own : own;
}

}  // namespace policy_tests
