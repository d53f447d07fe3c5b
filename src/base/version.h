#pragma once

#include <string_view>

namespace base {

// The program's version from CMakeLists.txt: "0.1.0".
std::string_view version();

}  // namespace base
