#include "emit/relative_path.h"

#include <algorithm>
#include <cstddef>

namespace emit {

std::string relative_path(std::string_view directory, std::string_view path) {
  // Their common prefix, up to a slash.
  std::size_t common = 0;
  for (std::size_t i = 0; i < directory.size() && i < path.size() && directory[i] == path[i]; ++i) {
    if (directory[i] == '/') {
      common = i + 1;
    } else if (i + 1 == directory.size() && path.size() > i + 1 && path[i + 1] == '/') {
      common = i + 2;
    }
  }
  std::string up;
  if (common < directory.size()) {
    up = "../";
    for (const char c : directory.substr(common)) {
      up += c == '/' ? "../" : "";
    }
  }
  return up.append(path.substr(common));
}

}  // namespace emit
