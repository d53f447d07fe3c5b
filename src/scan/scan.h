#pragma once

#include <string_view>
#include <vector>

#include "scan/digest.h"
#include "scan/finding.h"

namespace scan {

// Finds what looks like a live secret in `text`, which may be any bytes. Findings are in the order
// of the text and never overlap. Placeholders, templates, identifiers and values from public
// documentation are left out. The time is linear in the size of the text.
std::vector<Finding> scan(std::string_view text);

// True if the first 8,000 bytes contain a NUL, which is also git's test for binary files.
bool is_binary(std::string_view text);

}  // namespace scan
