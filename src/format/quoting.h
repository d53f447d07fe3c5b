#pragma once

#include <span>
#include <string>
#include <string_view>

namespace format {

// Appends `text` quoted for its place, so that it stays text there and never becomes code.
using Quote = void (*)(std::string& out, std::string_view text);

// What happens to line ends in the text.
enum class Lines {
  Whole,     // the quoting quotes, escapes or removes them
  Continue,  // each further line needs the same prefix as the first
};

// A quoting, by the name that templates use to declare it.
struct Quoting {
  std::string_view name;
  Quote quote;
  Lines lines = Lines::Whole;
  // It accepts any text. The others accept only what the program generates for them.
  bool any_text = true;
};

// All quotings, sorted by name.
std::span<const Quoting> quotings();
// Null if there is no such quoting.
const Quoting* find_quoting(std::string_view name);

}  // namespace format
