#pragma once

#include <vector>

#include "resolve/context.h"
#include "resolve/reader.h"

namespace resolve {

// Fill Spec::conventions and Spec::excluded.
void resolve_conventions(const Input& conventions, Context& context);
void resolve_excluded(const std::vector<Input>& excluded, Context& context);

}  // namespace resolve
