#include "format/identifier.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/check.h"

namespace format {

namespace {

bool is_name_begin(char c) { return base::is_letter(c) || c == '_'; }

}  // namespace

void append_identifier(std::string& out, std::string_view name) {
  SG_CHECK(
      !name.empty() && is_name_begin(name.front()) &&
          std::ranges::all_of(name, [](char c) { return is_name_begin(c) || base::is_digit(c); }),
      "an identifier is letters, digits and `_`");
  out += name;
}

}  // namespace format
