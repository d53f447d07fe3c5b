#pragma once

#include <vector>

#include "resolve/context.h"
#include "resolve/reader.h"

namespace resolve {

// Fills Spec::targets: all of them if there is no `targets`.
void resolve_targets(const std::vector<Input>& targets, Context& context);

// Fills Spec::local.
void resolve_local(const Input& local, Context& context);

}  // namespace resolve
