#pragma once

#include <span>
#include <string>
#include <string_view>

namespace format {

// Appends `text` so that it stands as that text where it lands, and never becomes code there.
using Quote = void (*)(std::string& out, std::string_view text);

// What becomes of a text's line ends where it lands.
enum class Lines {
  Whole,     // the quoting says: they are quoted, escaped or gone
  Continue,  // each further line has to begin as the first one does
};

// A place where text can land in a template, by the name that templates declare it with.
struct Quoting {
  std::string_view name;
  Quote quote;
  Lines lines = Lines::Whole;
  // It takes every text. The others are for what the program has made for the place.
  bool any_text = true;
};

// All of them, sorted by name.
std::span<const Quoting> quotings();
// Null if there is no such place.
const Quoting* find_quoting(std::string_view name);

}  // namespace format
