#pragma once

#include <vector>

#include "model/secret.h"
#include "schema/input.h"
#include "schema/templates.h"

namespace resolve {

// One field; `name` is empty for the only field of a `value:` secret.
model::Field read_field(const schema::Input& input, const model::Text& name,
                        const schema::Scope& scope, diag::Sink& sink);
// A map of fields by name.
std::vector<model::Field> read_fields(const schema::Input& map, const schema::Scope& scope,
                                      diag::Sink& sink);

}  // namespace resolve
