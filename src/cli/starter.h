#pragma once

#include <string_view>

namespace cli {

// The spec that `secretgen init` writes. It is commented, and builds without changes.
std::string_view starter();

}  // namespace cli
