#pragma once

#include <string>
#include <string_view>

namespace emit {

// The path from `directory` to `path`; both are relative to the output directory, without `..`.
std::string relative_path(std::string_view directory, std::string_view path);

}  // namespace emit
