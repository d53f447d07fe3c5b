#pragma once

#include <string>

#include "plan/plan.h"
#include "render/templates.h"

namespace emit::python {

// The module of one service.
std::string text(const plan::Plan& plan, const plan::AccessorModule& module,
                 const render::Templates& templates);

}  // namespace emit::python
