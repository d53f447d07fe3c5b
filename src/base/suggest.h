#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

// The candidate closest to `word`, if it differs in at most a third of its letters; the first of
// several. Nullopt if none is close.
std::optional<std::string_view> closest(std::string_view word,
                                        std::span<const std::string_view> candidates);

// "did you mean `x`?" if one is close, otherwise "one of `a`, `b`, `c`" (the first eight).
std::string suggestion(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace base
