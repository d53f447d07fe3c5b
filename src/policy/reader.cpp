#include "policy/reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "policy/folded.h"

namespace policy {

namespace {

std::string in_quotes(std::string_view name) { return "`" + std::string(name) + "`"; }

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
  });
}

constexpr std::array<std::string_view, 3> kPolicyKeys{"Version", "Id", "Statement"};
constexpr std::array<std::string_view, 9> kStatementKeys{"Sid",       "Effect",       "Action",
                                                         "NotAction", "Resource",     "NotResource",
                                                         "Principal", "NotPrincipal", "Condition"};

bool has(const std::vector<std::string>& keys, std::string_view key) {
  return std::ranges::find(keys, key) != keys.end();
}

bool is_principal(std::string_view key) { return key == "Principal" || key == "NotPrincipal"; }

}  // namespace

bool PolicyEvents::push(Element element) {
  levels_.push_back({element, {}});
  return true;
}

bool PolicyEvents::start_object() {
  switch (element()) {
    case Element::Start:
      return push(Element::Policy);
    case Element::Policy:
      if (key_ != "Statement") {
        return fail(in_quotes(key_) + " is an object");
      }
      [[fallthrough]];
    case Element::Statements:
      policy_.statements.emplace_back().line = place().line;
      return push(Element::Statement);
    case Element::Statement:
      if (is_principal(key_)) {
        return push(Element::Principal);
      }
      if (key_ == "Condition") {
        return push(Element::Condition);
      }
      return fail(in_quotes(key_) + " is an object");
    case Element::Condition:
      op_ = key_;
      return push(Element::Operator);
    case Element::Texts:
    case Element::Principal:
    case Element::Operator:
      break;
  }
  return fail(in_quotes(key_) + " has an object instead of strings");
}

bool PolicyEvents::key(std::string&& name) {
  if (has_control(name)) {
    return fail("a key contains a control character");
  }
  levels_.back().keys.push_back(name);
  key_ = name;
  if (element() == Element::Policy && std::ranges::find(kPolicyKeys, name) == kPolicyKeys.end()) {
    return fail("a policy has no element " + in_quotes(name));
  }
  if (element() == Element::Statement) {
    if (std::ranges::find(kStatementKeys, name) == kStatementKeys.end()) {
      return fail("a statement has no element " + in_quotes(name));
    }
    if (name == "NotAction") {
      statement().not_action = true;
    } else if (name == "NotResource") {
      statement().not_resource = true;
    } else if (is_principal(name)) {
      statement().has_principal = true;
      statement().not_principal = name == "NotPrincipal";
    }
  }
  if (element() == Element::Operator) {
    statement().conditions.push_back(
        {op_, condition_operator(op_), std::string(name), folded(name), {}});
  }
  return true;
}

bool PolicyEvents::end_object() {
  if (element() == Element::Statement && !finish_statement()) {
    return false;
  }
  if (element() == Element::Policy) {
    if (!has(levels_.back().keys, "Statement")) {
      return fail("the policy has no `Statement`");
    }
  }
  levels_.pop_back();
  return true;
}

bool PolicyEvents::finish_statement() {
  const std::vector<std::string>& keys = levels_.back().keys;
  if (!has(keys, "Effect")) {
    return fail("a statement has no `Effect`");
  }
  for (const auto& [one, other] :
       {std::pair<std::string_view, std::string_view>{"Action", "NotAction"},
        {"Resource", "NotResource"}}) {
    if (has(keys, one) == has(keys, other)) {
      return fail("a statement has " + std::string(has(keys, one) ? "both " : "neither ") +
                  in_quotes(one) + (has(keys, one) ? " and " : " nor ") + in_quotes(other));
    }
  }
  if (has(keys, "Principal") && has(keys, "NotPrincipal")) {
    return fail("a statement has both `Principal` and `NotPrincipal`");
  }
  return true;
}

bool PolicyEvents::start_array() {
  if (levels_.empty()) {
    return fail("a policy is an object");
  }
  if (element() == Element::Policy && key_ == "Statement") {
    return push(Element::Statements);
  }
  const bool listed = element() == Element::Principal || element() == Element::Operator ||
                      (element() == Element::Statement && texts() != nullptr);
  if (!listed) {
    return fail(in_quotes(key_) + " is a list");
  }
  return push(Element::Texts);
}

bool PolicyEvents::end_array() {
  levels_.pop_back();
  return true;
}

bool PolicyEvents::scalar(std::string_view value, bool is_quoted) {
  if (levels_.empty()) {
    return fail("a policy is an object");
  }
  if (has_control(value)) {
    return fail("the value of " + in_quotes(key_) + " contains a control character");
  }
  Element where = element();
  if (where == Element::Texts) {
    where = levels_[levels_.size() - 2].element;
  }
  if (!is_quoted && where != Element::Operator) {
    return fail(in_quotes(key_) + " is not a string");
  }
  switch (where) {
    case Element::Policy:
      return policy_text(value);
    case Element::Statement:
      return statement_text(value);
    case Element::Principal:
      return principal(key_, value);
    case Element::Operator:
      statement().conditions.back().values.emplace_back(value);
      return true;
    case Element::Start:
    case Element::Statements:
    case Element::Texts:
    case Element::Condition:
      break;
  }
  return fail(in_quotes(key_) + " is a string");
}

bool PolicyEvents::policy_text(std::string_view value) {
  if (key_ == "Id") {
    policy_.id = value;
    return true;
  }
  if (key_ != "Version") {
    return fail("`Statement` is a string");
  }
  if (value != "2012-10-17" && value != "2008-10-17") {
    return fail("`Version` is neither 2012-10-17 nor 2008-10-17");
  }
  policy_.variables = value == "2012-10-17";
  return true;
}

std::vector<std::string>* PolicyEvents::texts() {
  if (key_ == "Action" || key_ == "NotAction") {
    return &statement().actions;
  }
  return key_ == "Resource" || key_ == "NotResource" ? &statement().resources : nullptr;
}

bool PolicyEvents::statement_text(std::string_view value) {
  if (key_ == "Sid") {
    statement().sid = value;
    return true;
  }
  if (key_ == "Effect") {
    if (value != "Allow" && value != "Deny") {
      return fail("`Effect` is neither Allow nor Deny");
    }
    statement().effect = value == "Allow" ? Effect::Allow : Effect::Deny;
    return true;
  }
  if (is_principal(key_)) {
    if (value != "*") {
      return fail(in_quotes(key_) + " is a string other than *");
    }
    statement().principals.push_back({PrincipalKind::Everyone, {}});
    return true;
  }
  std::vector<std::string>* const list = texts();
  if (list == nullptr) {
    return fail(in_quotes(key_) + " is a string");
  }
  list->emplace_back(value);
  return true;
}

bool PolicyEvents::principal(std::string_view kind, std::string_view value) {
  struct Kind {
    std::string_view name;
    PrincipalKind kind;
  };
  static constexpr std::array kKinds{Kind{"AWS", PrincipalKind::Aws},
                                     Kind{"Service", PrincipalKind::Service},
                                     Kind{"Federated", PrincipalKind::Federated},
                                     Kind{"CanonicalUser", PrincipalKind::CanonicalUser}};
  const auto found = std::ranges::find(kKinds, kind, &Kind::name);
  if (found == kKinds.end()) {
    return fail("unknown kind of principal " + in_quotes(kind));
  }
  statement().principals.push_back({found->kind, std::string(value)});
  return true;
}

}  // namespace policy
