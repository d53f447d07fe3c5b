#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "json/events.h"
#include "json/value.h"
#include "policy/access_policy.h"

namespace policy {

// What is wrong with a text, and where.
struct Problem {
  std::string text;      // a sentence's rest: "`Effect` is neither Allow nor Deny"
  std::size_t byte = 0;  // offset of the place
  std::size_t line = 1;
};

// A policy's text at most: ten times the largest that AWS takes, a key's with its white space.
inline constexpr std::size_t kMostBytes = std::size_t{512} * 1024;

// Reads one policy. Nothing of a text that has a problem is kept: a key given twice, an element
// that AWS does not know, a statement without Effect, Action or Resource, control characters.
std::variant<AccessPolicy, Problem> read_policy(std::string_view text);

// The same of a value that was read as part of something larger.
std::variant<AccessPolicy, Problem> read_policy(const json::Value& value);

// The same from the events of a JSON reader.
class PolicyEvents final : public json::Events {
 public:
  bool start_object() override;
  bool key(std::string&& name) override;
  bool end_object() override;
  bool start_array() override;
  bool end_array() override;
  bool text(std::string&& value) override { return scalar(value, true); }
  // Conditions take a number or a boolean for its text.
  bool number(const json::Number& value) override { return scalar(value.text, false); }
  bool boolean(bool value) override { return scalar(value ? "true" : "false", false); }
  bool null() override { return fail("there is a null"); }

  // The policy, after its last brace.
  AccessPolicy take() { return std::move(policy_); }

 private:
  // Where in a policy we are.
  enum class Element : std::uint8_t {
    Start,
    Policy,
    Statements,  // the list
    Statement,
    Texts,      // a list of texts
    Principal,  // {"AWS": …}
    Condition,  // {"StringEquals": …}
    Operator,   // {"aws:username": …}
  };
  struct Level {
    Element element;
    std::vector<std::string> keys;  // of an object, so far
  };

  [[nodiscard]] Element element() const {
    return levels_.empty() ? Element::Start : levels_.back().element;
  }
  bool push(Element element);
  bool scalar(std::string_view value, bool quoted);
  bool statement_text(std::string_view value);
  bool policy_text(std::string_view value);
  bool principal(std::string_view kind, std::string_view value);
  // The list that texts after the current key go to; null if they may not.
  std::vector<std::string>* texts();
  bool finish_statement();
  AccessStatement& statement() { return policy_.statements.back(); }

  AccessPolicy policy_;
  std::vector<Level> levels_;
  std::string key_;  // the last one
  std::string op_;
};

}  // namespace policy
