#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

// The candidate that `word` was most likely meant to be: at most a third of its letters away, the
// first of equals. Nullopt if none is near.
std::optional<std::string_view> closest(std::string_view word,
                                        std::span<const std::string_view> candidates);

// "did you mean `x`?" if one is near, else "one of `a`, `b`, `c`" (the first eight of them).
std::string suggestion(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace base
