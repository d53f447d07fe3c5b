#pragma once

#include <string_view>
#include <vector>

#include "scan/digest.h"
#include "scan/finding.h"

namespace scan {

// What in `text`, which may be any bytes, looks like a live secret, in the order of the text; two
// findings never overlap. Placeholders, templates, identifiers and values from public documentation
// are none. The time is linear in the size of the text.
std::vector<Finding> scan(std::string_view text);

// True if a NUL is among the first 8,000 bytes: what git, too, takes for no text.
bool is_binary(std::string_view text);

}  // namespace scan
