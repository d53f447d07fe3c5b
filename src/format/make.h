#pragma once

#include <string>
#include <string_view>

namespace format {

// A word that means the same to make wherever it stands, in names of targets and of variables:
// letters, digits, `_` and `-`. Anything else aborts: making such a word is the plan's business.
void append_make_word(std::string& out, std::string_view word);

}  // namespace format
