#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "json/value.h"
#include "source/files.h"

namespace lock {

using Json = json::Value;

// Reads `text`, which is the file's or has as many characters; nullopt, and an error at its place
// in the file, if it is not JSON, has a key twice or is nested deeper than any such file. `what`
// says what the file should be.
std::optional<Json> parse_json(const source::File& file, std::string_view text,
                               std::string_view what, diag::Sink& sink);

// The error about something in the file that is JSON, but not what it should be.
diag::Diagnostic wrong_content(const source::File& file, const std::string& what,
                               const std::string& problem);

}  // namespace lock
