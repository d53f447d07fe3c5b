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

// A problem in the input, and its position.
struct Problem {
  std::string text;      // the end of a sentence: "`Effect` is neither Allow nor Deny"
  std::size_t byte = 0;  // offset of the problem
  std::size_t line = 1;
};

// The maximum input size: ten times the largest policy that AWS accepts, a key policy with its
// white space.
inline constexpr std::size_t kMostBytes = std::size_t{512} * 1024;

// Reads a policy. Rejects the entire text if it has a problem: duplicate keys, elements that AWS
// does not know, a statement without Effect, Action or Resource, control characters.
std::variant<AccessPolicy, Problem> read_policy(std::string_view text);

// The same for a value that was read as part of a larger text.
std::variant<AccessPolicy, Problem> read_policy(const json::Value& value);

// The same, from the events of a JSON reader.
class PolicyEvents final : public json::Events {
 public:
  bool start_object() override;
  bool key(std::string&& name) override;
  bool end_object() override;
  bool start_array() override;
  bool end_array() override;
  bool text(std::string&& value) override { return scalar(value, true); }
  // Conditions treat a number or a boolean as its text.
  bool number(const json::Number& value) override { return scalar(value.text, false); }
  bool boolean(bool value) override { return scalar(value ? "true" : "false", false); }
  bool null() override { return fail("there is a null"); }

  // The policy, once its last brace has been read.
  AccessPolicy take() { return std::move(policy_); }

 private:
  // The current position in the policy.
  enum class Element : std::uint8_t {
    Start,
    Policy,
    Statements,  // the list
    Statement,
    Texts,      // a list of strings
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
  // The list for strings of the current key; null if it takes none.
  std::vector<std::string>* texts();
  bool finish_statement();
  AccessStatement& statement() { return policy_.statements.back(); }

  AccessPolicy policy_;
  std::vector<Level> levels_;
  std::string key_;  // the last one
  std::string op_;
};

}  // namespace policy
