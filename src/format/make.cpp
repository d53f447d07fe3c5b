#include "format/make.h"

#include <algorithm>

#include "base/check.h"

namespace format {

namespace {

bool is_plain_make(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

}  // namespace

void append_make_word(std::string& out, std::string_view word) {
  SG_CHECK(!word.empty() && std::ranges::all_of(word, is_plain_make),
           "a word for make is letters, digits, `_` and `-`");
  out += word;
}

}  // namespace format
