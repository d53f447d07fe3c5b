#include "audit/live_policy.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "aws/actions.h"
#include "policy/wildcard.h"

namespace audit {

namespace {

int hex(char c) {
  constexpr int kTen = 10;
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + kTen : -1;
}

// RFC 3986: a `+` is a literal character.
std::string url_decoded(std::string_view text) {
  constexpr int kSixteen = 16;
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size();
    const int high = escape ? hex(text[i + 1]) : -1;
    const int low = escape ? hex(text[i + 2]) : -1;
    if (high >= 0 && low >= 0) {
      out += static_cast<char>((high * kSixteen) + low);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

// False only if the policy certainly does not affect reading secrets. This skips most of an
// account's policies.
bool may_speak(const Json& json) {
  const Json* const statements = json.find("Statement");
  if (statements == nullptr) {
    return true;
  }
  const auto one = [](const Json& statement) {
    const Json* const action = statement.find("Action");
    if (action == nullptr) {
      return true;
    }
    const auto matches = [](const Json& pattern) {
      return !pattern.is_text() || policy::matches_action(pattern.text(), aws::kGetSecretValue) ||
             policy::matches_action(pattern.text(), aws::kDecrypt);
    };
    return action->is_array() ? std::ranges::any_of(action->items(), matches) : matches(*action);
  };
  return statements->is_array() ? std::ranges::any_of(statements->items(), one) : one(*statements);
}

void split(const policy::AccessStatement& from, bool variables, std::string_view action,
           std::uint32_t owner, std::uint32_t number, std::vector<Clause>& to) {
  if (!policy::names_action(from, action)) {
    return;
  }
  const std::size_t parts = from.not_resource ? 1 : from.resources.size();
  for (std::size_t i = 0; i < parts; ++i) {
    Clause& clause = to.emplace_back();
    clause.owner = owner;
    clause.statement = number;
    clause.policy.variables = variables;
    policy::AccessStatement& statement = clause.policy.statements.emplace_back();
    statement.sid = from.sid;
    statement.effect = from.effect;
    statement.actions = {std::string(action)};
    statement.conditions = from.conditions;
    statement.not_resource = from.not_resource;
    statement.resources =
        from.not_resource ? from.resources : std::vector<std::string>{from.resources[i]};
  }
}

}  // namespace

std::variant<policy::AccessPolicy, policy::Problem> document(const Json& json) {
  if (!json.is_text()) {
    return policy::read_policy(json);
  }
  const std::string& text = json.text();
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return policy::read_policy(first != std::string::npos && text[first] == '{' ? text
                                                                              : url_decoded(text));
}

LivePolicy live_policy(std::string name, const Json& json, std::uint32_t owner) {
  LivePolicy out;
  out.name = std::move(name);
  if (!may_speak(json)) {
    return out;
  }
  const auto read = document(json);
  if (const auto* problem = std::get_if<policy::Problem>(&read)) {
    out.unreadable = problem->text;
    return out;
  }
  const auto& policy = std::get<policy::AccessPolicy>(read);
  for (std::uint32_t i = 0; i < policy.statements.size(); ++i) {
    split(policy.statements[i], policy.variables, aws::kGetSecretValue, owner, i + 1, out.secrets);
    split(policy.statements[i], policy.variables, aws::kDecrypt, owner, i + 1, out.keys);
  }
  return out;
}

}  // namespace audit
