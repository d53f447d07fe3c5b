#pragma once

#include <string>
#include <string_view>

namespace format {

// `text` as one word of a POSIX shell: bare if it is made of letters, digits and _ . / : @ , + - =,
// else in single quotes. A word that begins with `-` is still one that a command takes for an
// option: put `--` before it.
void append_sh_word(std::string& out, std::string_view text);

}  // namespace format
