#pragma once

#include <string>
#include <string_view>

#include "model/secret.h"
#include "model/service.h"
#include "model/spec.h"

namespace rules {

// The field that a read picks; null where it takes the whole value.
const model::Field* field_of(const model::Secret& secret, const model::Read& read);

// True if the field's value is a JSON string that holds no JSON.
bool is_string(const model::Field& field);

// What keeps `value` from being a value of the field (its pattern, its lengths, its format), as the
// end of a sentence; empty if nothing does.
std::string misfit(const model::Field& field, std::string_view value);

}  // namespace rules
