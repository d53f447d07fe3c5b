#pragma once

#include <string_view>

namespace scan {

// Shannon entropy, in bits per byte.
double entropy(std::string_view text);

// The maximum of `entropy` for a text of this size over the alphabet that it seems to use
// (hexadecimal, letters of one case or both, digits, punctuation).
double highest_entropy(std::string_view text);

// The body of a token that no generator would produce: few distinct characters, consecutive letters
// or digits, repetition.
bool is_patterned(std::string_view text);

// A mix of letters and digits that does not read as words: more likely a password or a key than a
// name.
bool is_random(std::string_view text);

}  // namespace scan
