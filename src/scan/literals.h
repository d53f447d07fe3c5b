#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "scan/classes.h"

namespace scan {

// Finds many short texts in one pass: a table of the first two bytes of all of them says for nearly
// every place that none begins there.
class Literals {
 public:
  struct Literal {
    std::string_view text;  // at least two characters; in small letters if `any_case`
    bool any_case = false;
    std::uint32_t number = 0;  // the caller's
  };

  explicit Literals(std::vector<Literal> literals);

  // The next place from `from` on at which one may begin; the size of `text` if there is none.
  [[nodiscard]] std::size_t next(std::string_view text, std::size_t from) const;

  // Calls `found(number)` for each literal that stands at `at`, the longest first, until it returns
  // true.
  template <class Found>
  void at(std::string_view text, std::size_t at, Found&& found) const {
    const std::string_view rest = text.substr(at);
    for (const Literal& literal : buckets_[table_[pair(rest.data())]]) {
      // Most of what begins like one ends otherwise.
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

  // By the first two bytes: which of the buckets, the first of which is empty.
  std::array<std::uint8_t, 65536> table_{};
  std::vector<std::vector<Literal>> buckets_;
};

}  // namespace scan
