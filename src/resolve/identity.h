#pragma once

#include <optional>
#include <string_view>

#include "schema/input.h"
#include "schema/templates.h"

namespace resolve {

// How a reader's policies name what it may read.
std::optional<model::Located<model::GrantBy>> read_grant(const schema::Input& input,
                                                         diag::Sink& sink);

// The name of an IAM role, user or group; `what` is its kind, for messages.
std::optional<model::Template> read_identity(const schema::Input& input, std::string_view what,
                                             const schema::Scope& scope, diag::Sink& sink);

}  // namespace resolve
