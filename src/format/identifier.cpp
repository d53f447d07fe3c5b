#include "format/identifier.h"

#include <algorithm>

#include "base/check.h"

namespace format {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

void append_identifier(std::string& out, std::string_view name) {
  SG_CHECK(!name.empty() && is_letter(name.front()) &&
               std::ranges::all_of(name, [](char c) { return is_letter(c) || is_digit(c); }),
           "an identifier is letters, digits and `_`");
  out += name;
}

}  // namespace format
