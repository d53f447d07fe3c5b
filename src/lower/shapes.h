#pragma once

#include "model/secret.h"
#include "plan/secret.h"

namespace lower {

// The shape of a secret's value.
plan::Shape shape(const model::Secret& secret);

}  // namespace lower
