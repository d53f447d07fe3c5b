#pragma once

#include <string>
#include <string_view>

namespace format {

// `text` as one word of a POSIX shell: unquoted if it has only letters, digits and
// _ . / : @ , + - =, otherwise in single quotes. A command still reads a word that begins with `-`
// as an option: put `--` before it.
void append_sh_word(std::string& out, std::string_view text);

}  // namespace format
