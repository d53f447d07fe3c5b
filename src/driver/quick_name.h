#pragma once

#include <string>
#include <string_view>

namespace driver {

// The name of the system as far as a look at the lines of a spec tells, without parsing it: what
// stands behind `system:` where it begins a line and its value is a plain or quoted word. Empty if
// there is no such line, or more than one.
std::string quick_name(std::string_view spec);

}  // namespace driver
