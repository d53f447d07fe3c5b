#include "format/shell.h"

#include <algorithm>

namespace format {

namespace {

bool is_bare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("_./:@,+-=").find(c) != std::string_view::npos;
}

}  // namespace

void append_sh_word(std::string& out, std::string_view text) {
  if (!text.empty() && std::ranges::all_of(text, is_bare)) {
    out += text;
    return;
  }
  out += '\'';
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  out += '\'';
}

}  // namespace format
