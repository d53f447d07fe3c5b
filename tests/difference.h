#pragma once

#include <string>
#include <string_view>

namespace cases {

// The lines that differ, as `diff -u` shows them without its context, under a line with `title`.
std::string difference(const std::string& title, std::string_view wanted, std::string_view got);

}  // namespace cases
