#include "schema/paths.h"

#include <algorithm>

#include "schema/rules/names.h"

namespace schema {

namespace {

// Braces are allowed because paths are templates.
bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("._-+@/{}").find(c) != std::string_view::npos;
}

}  // namespace

bool is_below(std::string_view path) {
  // On some systems a backslash or a drive letter's colon leads elsewhere.
  if (path.empty() || path.find_first_of("\\:") != std::string_view::npos) {
    return false;
  }
  std::size_t begin = 0;
  while (begin <= path.size()) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") {
      return false;
    }
    begin = end + 1;
  }
  return true;
}

bool check_output_path(const model::Text& path, diag::Sink& sink) {
  if (is_below(path.value) && std::all_of(path.value.begin(), path.value.end(), is_plain)) {
    return true;
  }
  sink.report(kBadPath.at(path.span, path.value, "the output directory"));
  return false;
}

}  // namespace schema
