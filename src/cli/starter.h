#pragma once

#include <string_view>

namespace cli {

// The spec that `secretgen init` writes: every line is worth reading, and it builds as it is.
std::string_view starter();

}  // namespace cli
