#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "scan/classes.h"

namespace scan {

// Finds many short texts in one pass: a table of their first two bytes rules out nearly every
// position.
class Literals {
 public:
  struct Literal {
    std::string_view text;  // at least two characters; in lower case if `any_case`
    bool any_case = false;
    std::uint32_t number = 0;  // the caller's
  };

  explicit Literals(std::vector<Literal> literals);

  // The next position at or after `from` where one may begin; the size of `text` if there is none.
  [[nodiscard]] std::size_t next(std::string_view text, std::size_t from) const;

  // Calls `found(number)` for each literal at `at`, the longest first, until it returns true.
  template <class Found>
  void at(std::string_view text, std::size_t at, Found&& found) const {
    const std::string_view rest = text.substr(at);
    for (const Literal& literal : buckets_[table_[pair(rest.data())]]) {
      // Most texts with the same first bytes differ later.
      const std::size_t last = literal.text.size() - 1;
      if (last < rest.size() && lower(rest[last]) == lower(literal.text[last]) &&
          stands(literal, rest) && found(literal.number)) {
        return;
      }
    }
  }

 private:
  static std::size_t pair(const char* bytes) {
    std::uint16_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
  }
  static bool stands(const Literal& literal, std::string_view text);

  // The bucket for each pair of first bytes; bucket 0 is empty.
  std::array<std::uint8_t, 65536> table_{};
  std::vector<std::vector<Literal>> buckets_;
};

}  // namespace scan
