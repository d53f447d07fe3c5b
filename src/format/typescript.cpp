#include "format/typescript.h"

#include <algorithm>

#include "format/json.h"

namespace format {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

void append_ts_property(std::string& out, std::string_view name) {
  const bool bare = !name.empty() && is_letter(name.front()) &&
                    std::ranges::all_of(name, [](char c) { return is_letter(c) || is_digit(c); });
  // `constructor` bare is a declaration of its own kind in a class; as a string it is a name.
  if (bare && name != "constructor") {
    out += name;
  } else {
    append_json_quoted(out, name);
  }
}

}  // namespace format
