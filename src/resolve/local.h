#pragma once

#include "resolve/context.h"
#include "schema/input.h"

namespace resolve {

// Fills Spec::local.
void resolve_local(const schema::Input& local, Context& context);

}  // namespace resolve
