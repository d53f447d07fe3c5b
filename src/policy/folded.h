#pragma once

#include <string>
#include <string_view>

namespace policy {

// In lower case. ASCII only, like the names of actions and keys.
std::string folded(std::string_view text);

}  // namespace policy
