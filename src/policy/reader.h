#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

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

// The same from the events of a JSON parser, for a policy inside of a larger file. Each call
// returns false after a problem. Names and texts are UTF-8.
class PolicyEvents {
 public:
  // Where the next events stand.
  void at(std::size_t byte, std::size_t line) {
    byte_ = byte;
    line_ = line;
  }
  bool start_object();
  bool key(std::string_view name);
  bool end_object();
  bool start_array();
  bool end_array();
  bool text(std::string_view value);
  // A number or a truth as it is written: conditions take them for texts.
  bool word(std::string_view value);
  bool null() { return fail("there is a null"); }

  // The policy's last brace was seen.
  [[nodiscard]] bool done() const { return done_; }
  [[nodiscard]] const Problem& problem() const { return problem_; }
  [[nodiscard]] bool failed() const { return failed_; }
  AccessPolicy take() { return std::move(policy_); }

 private:
  // Where in a policy we are.
  enum class Place : std::uint8_t {
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
    Place place;
    std::vector<std::string> keys;  // of an object, so far
  };

  bool fail(std::string text);
  [[nodiscard]] Place place() const {
    return levels_.empty() ? Place::Start : levels_.back().place;
  }
  bool push(Place place);
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
  bool done_ = false;
  bool failed_ = false;
  std::size_t byte_ = 0;
  std::size_t line_ = 1;
  Problem problem_;
};

}  // namespace policy
