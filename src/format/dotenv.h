#pragma once

#include <string>
#include <string_view>

namespace format {

// `text` as a value in a .env file, with only characters that every reader takes literally:
// letters, digits and _ . / : @ -. Any other text is left out, since node's dotenv, Compose,
// docker's --env-file and a shell have no common quoting.
void append_dotenv_value(std::string& out, std::string_view text);

}  // namespace format
