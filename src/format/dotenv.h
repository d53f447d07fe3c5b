#pragma once

#include <string>
#include <string_view>

namespace format {

// `text` as a value in a .env file, where every reader takes its characters for themselves:
// letters, digits and _ . / : @ -. Text with others gives nothing, since node's dotenv, Compose,
// docker's
// --env-file and a shell have no way of quoting in common.
void append_dotenv_value(std::string& out, std::string_view text);

}  // namespace format
