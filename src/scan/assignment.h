#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>

#include "scan/finding.h"
#include "scan/key_name.h"

namespace scan {

// The kind of a value that only its name and its randomness mark as a secret.
inline constexpr std::string_view kSecretValue = "secret-value";

// Parts of names that suggest a secret, in lower case. Assignments::at is called wherever the text
// contains one, in any case.
std::span<const std::string_view> key_stems();

// Values that only their name marks as secrets: DB_PASSWORD=…, "apiKey": "…", --token …
class Assignments {
 public:
  explicit Assignments(std::string_view text) : text_(text) {}

  // The value of the name that contains the stem at `stem`, if it looks like a secret. Calls must
  // be in ascending order. No part of the text is read more than a few times.
  std::optional<Finding> at(std::size_t stem);

 private:
  // A value, and whether it is quoted.
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
  // The result for each name so far, since names repeat.
  std::unordered_map<std::string_view, Naming> namings_;
  std::size_t key_end_ = 0;  // names before it are done
  // The last unquoted value: a value that begins inside it has the same end.
  std::size_t bare_begin_ = 0;
  std::size_t bare_end_ = 0;
};

}  // namespace scan
