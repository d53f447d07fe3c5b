#pragma once

#include <string>
#include <string_view>

namespace emit {

// How a file in `directory` names `path`; both are relative to the output directory, without `..`.
std::string relative_path(std::string_view directory, std::string_view path);

}  // namespace emit
