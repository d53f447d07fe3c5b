#pragma once

#include <string>
#include <string_view>

namespace driver {

// The name of the system, found without parsing the spec: the plain or quoted word after `system:`
// at the beginning of a line. Empty if there is no such line, or more than one.
std::string quick_name(std::string_view spec);

}  // namespace driver
