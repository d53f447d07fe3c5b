#pragma once

#include <string>
#include <string_view>

namespace format {

// `name` as a property's name in a type of TypeScript: bare if it is an identifier of ASCII, else a
// string.
void append_ts_property(std::string& out, std::string_view name);

}  // namespace format
