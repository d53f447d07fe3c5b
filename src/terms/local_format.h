#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace terms {

// The format of the local value file, which is outside version control.
enum class LocalFormat { Dotenv, Json, Tfvars, Prompt };

// In the order of the enumerators.
inline constexpr auto kLocalFormats =
    std::to_array<std::string_view>({"dotenv", "json", "tfvars", "prompt"});

constexpr std::string_view word(LocalFormat format) {
  return kLocalFormats[static_cast<std::size_t>(format)];
}

}  // namespace terms
