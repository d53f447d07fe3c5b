#pragma once

#include "model/secret.h"
#include "plan/secret.h"

namespace lower {

// What the value of a secret looks like.
plan::Shape shape(const model::Secret& secret);

}  // namespace lower
