#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace schema {

// The first character of a UTF-8 text that is a control character (a newline, unless `newlines`),
// or that is invisible or changes the text direction. Escapes in double quotes can produce them.
std::optional<char32_t> forbidden_character(std::string_view text, bool newlines);

// "U+0009".
std::string describe_character(char32_t character);

// How many characters, not bytes.
std::size_t count_characters(std::string_view text);

}  // namespace schema
