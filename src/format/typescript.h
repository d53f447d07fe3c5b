#pragma once

#include <string>
#include <string_view>

namespace format {

// `name` as a property name in a TypeScript type: unquoted if it is an ASCII identifier, otherwise
// a string.
void append_ts_property(std::string& out, std::string_view name);

}  // namespace format
