#pragma once

#include <span>
#include <string>
#include <string_view>

namespace format {

// Appends `text` so that it stands as that text where it lands, and never becomes code there.
using Quote = void (*)(std::string& out, std::string_view text);

// A place where text can land in a template, by the name that templates declare it with.
struct Quoting {
  std::string_view name;
  Quote quote;
};

// All of them, sorted by name.
std::span<const Quoting> quotings();
// Null if there is no such place.
Quote find_quoting(std::string_view name);

}  // namespace format
