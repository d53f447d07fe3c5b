#pragma once

#include <optional>
#include <string_view>

#include "resolve/reader.h"
#include "resolve/templates.h"

namespace resolve {

// The name of an IAM role, user or group; `what` says which for messages.
std::optional<model::Template> read_identity(const Input& input, std::string_view what,
                                             const Scope& scope, diag::Sink& sink);

}  // namespace resolve
