#pragma once

#include <vector>

#include "model/secret.h"
#include "resolve/context.h"
#include "resolve/reader.h"
#include "resolve/templates.h"

namespace resolve {

// One field; `name` is empty for the only one of a `value:` secret.
model::Field read_field(const Input& input, const model::Text& name, const Scope& scope,
                        diag::Sink& sink);
// A map of fields by name.
std::vector<model::Field> read_fields(const Input& map, const Scope& scope, diag::Sink& sink);
// GetRandomPassword's parameters.
model::Located<terms::Generate> read_generate(const Input& input, diag::Sink& sink);

// Fills Spec::shapes.
void resolve_shapes(const std::vector<Input>& shapes, Context& context);

}  // namespace resolve
