#include "format/dotenv.h"

#include <algorithm>

namespace format {

namespace {

bool is_plain_dotenv(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("_./:@-").find(c) != std::string_view::npos;
}

}  // namespace

void append_dotenv_value(std::string& out, std::string_view text) {
  if (std::ranges::all_of(text, is_plain_dotenv)) {
    out += text;
  }
}

}  // namespace format
