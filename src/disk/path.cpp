#include "disk/path.h"

#include <algorithm>
#include <cstddef>

namespace disk {

bool is_below(std::string_view path) {
  constexpr unsigned char kSpace = 0x20;
  constexpr unsigned char kDelete = 0x7f;
  if (std::ranges::any_of(path, [](char c) {
        return static_cast<unsigned char>(c) < kSpace || static_cast<unsigned char>(c) == kDelete;
      })) {
    return false;
  }
  while (true) {
    const std::size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    if (part.empty() || part == "." || part == "..") {
      return false;
    }
    if (slash == std::string_view::npos) {
      return true;
    }
    path.remove_prefix(slash + 1);
  }
}

std::string_view parent(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace disk
