#pragma once

#include "resolve/context.h"
#include "schema/input.h"

namespace resolve {

// Fills Spec::conventions.
void resolve_conventions(const schema::Input& conventions, Context& context);

}  // namespace resolve
