#pragma once

#include <vector>

#include "resolve/context.h"
#include "resolve/reader.h"

namespace resolve {

// Fills Spec::secrets.
void resolve_secrets(const std::vector<Input>& secrets, Context& context);

}  // namespace resolve
