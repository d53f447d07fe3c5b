#include "format/gitignore.h"

namespace format {

void append_gitignore_path(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      out += '?';
      continue;
    }
    if (std::string_view("\\*?[] ").find(c) != std::string_view::npos) {
      out += '\\';
    }
    out += c;
  }
}

}  // namespace format
