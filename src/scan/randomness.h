#pragma once

#include <string_view>

namespace scan {

// Shannon's entropy of the bytes, in bits for each.
double entropy(std::string_view text);

// The most that `entropy` can be for a text of this size over the alphabet that it seems to use
// (hexadecimal, letters of one case or both, digits, signs).
double highest_entropy(std::string_view text);

// A body of a token that no generator would make: few different characters, a run of the alphabet
// or of digits, the same again and again.
bool is_patterned(std::string_view text);

// Letters and digits in a mix that people do not read as words: the value of a password or a key
// rather than the name of something.
bool is_random(std::string_view text);

}  // namespace scan
