#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>

#include "scan/finding.h"
#include "scan/key_name.h"

namespace scan {

// The kind of what only its name and its randomness speak against.
inline constexpr std::string_view kSecretValue = "secret-value";

// Parts of names after which a value may be a secret, in small letters: where one stands in the
// text, in any case, Assignments::at is asked.
std::span<const std::string_view> key_stems();

// Values that only the name beside them gives away: DB_PASSWORD=…, "apiKey": "…", --token …
class Assignments {
 public:
  explicit Assignments(std::string_view text) : text_(text) {}

  // The value of the name of which a stem stands at `stem`, if it looks like a secret. Places are
  // asked for in their order. No part of the text is read more than a few times.
  std::optional<Finding> at(std::size_t stem);

 private:
  // A value and whether quotes stand around it.
  struct Value {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool quoted = false;
  };
  [[nodiscard]] std::optional<std::size_t> value_begin(std::size_t key, std::size_t key_end) const;
  [[nodiscard]] std::size_t after_type(std::size_t at) const;
  [[nodiscard]] bool follows_setter(std::size_t key) const;
  std::optional<Value> value(std::size_t begin);
  Naming naming_of(std::string_view key);

  std::string_view text_;
  // What the names of the text are, since they repeat.
  std::unordered_map<std::string_view, Naming> namings_;
  std::size_t key_end_ = 0;  // names before it have been judged
  // The last bare value that was read: one that begins inside it ends where it does.
  std::size_t bare_begin_ = 0;
  std::size_t bare_end_ = 0;
};

}  // namespace scan
