#include "format/typescript.h"

#include <algorithm>

#include "base/ascii.h"
#include "format/json.h"

namespace format {

namespace {

bool is_property_begin(char c) { return base::is_letter(c) || c == '_' || c == '$'; }

}  // namespace

void append_ts_property(std::string& out, std::string_view name) {
  const bool bare =
      !name.empty() && is_property_begin(name.front()) &&
      std::ranges::all_of(name, [](char c) { return is_property_begin(c) || base::is_digit(c); });
  // Unquoted, `constructor` has a special meaning in a class; as a string it is a name.
  if (bare && name != "constructor") {
    out += name;
  } else {
    append_json_quoted(out, name);
  }
}

}  // namespace format
