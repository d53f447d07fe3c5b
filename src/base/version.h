#pragma once

#include <string_view>

namespace base {

// The program's version, as CMakeLists.txt has it: "0.1.0".
std::string_view version();

}  // namespace base
