#pragma once

#include <vector>

#include "resolve/context.h"
#include "resolve/reader.h"

namespace resolve {

// Fill Spec::services and Spec::principals.
void resolve_services(const std::vector<Input>& services, Context& context);
void resolve_principals(const std::vector<Input>& principals, Context& context);

}  // namespace resolve
