#pragma once

#include "resolve/context.h"
#include "resolve/files.h"

namespace resolve {

// Fills what is directly at the top level of a spec: system, description, owner, naming and
// provision.
void resolve_head(const Files& files, Context& context);

}  // namespace resolve
