#pragma once

#include "resolve/context.h"
#include "resolve/files.h"

namespace resolve {

// Fills what the top level of a spec says itself: its system, description, owner, naming and who
// creates the secrets.
void resolve_head(const Files& files, Context& context);

}  // namespace resolve
