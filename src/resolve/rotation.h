#pragma once

#include <optional>

#include "model/secret.h"
#include "schema/input.h"
#include "schema/templates.h"

namespace resolve {

// The shortest and the longest time between two rotations, in hours.
inline constexpr int kLeastRotation = 4;
inline constexpr int kMostRotation = 1000 * 24;

std::optional<model::Rotation> read_rotation(const schema::Input& input, const schema::Scope& scope,
                                             diag::Sink& sink);

}  // namespace resolve
