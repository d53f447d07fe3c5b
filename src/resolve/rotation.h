#pragma once

#include <optional>

#include "model/secret.h"
#include "schema/input.h"
#include "schema/templates.h"

namespace resolve {

std::optional<model::Rotation> read_rotation(const schema::Input& input, const schema::Scope& scope,
                                             diag::Sink& sink);

}  // namespace resolve
