#pragma once

#include <algorithm>
#include <cstdint>

namespace policy {

// Three-valued: anything unknown to the request or to this evaluator gives Maybe, never a guess.
enum class Truth : std::uint8_t { No, Maybe, Yes };

constexpr Truth operator&&(Truth a, Truth b) { return std::min(a, b); }
constexpr Truth operator||(Truth a, Truth b) { return std::max(a, b); }
constexpr Truth operator!(Truth a) {
  return a == Truth::Yes ? Truth::No : a == Truth::No ? Truth::Yes : Truth::Maybe;
}
constexpr Truth truth(bool value) { return value ? Truth::Yes : Truth::No; }

}  // namespace policy
