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

// Reads `text`, which is the text of the file or has the same length. Returns nullopt, with an
// error at the position in the file, if it is not JSON, has duplicate keys or is nested too deeply.
// `what` names the file in messages.
std::optional<Json> parse_json(const source::File& file, std::string_view text,
                               std::string_view what, diag::Sink& sink);

// The error for a file that is JSON, but not valid content.
diag::Diagnostic wrong_content(const source::File& file, const std::string& what,
                               const std::string& problem);

}  // namespace lock
