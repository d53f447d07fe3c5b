#pragma once

#include <string>
#include <string_view>

namespace policy {

// In lower case; ASCII only, as the names of actions and keys are.
std::string folded(std::string_view text);

}  // namespace policy
