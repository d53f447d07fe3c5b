#pragma once

#include <string>
#include <string_view>

#include "model/secret.h"
#include "model/service.h"
#include "model/spec.h"

namespace rules {

// The field that a read selects; null if it reads the entire value.
const model::Field* field_of(const model::Secret& secret, const model::Read& read);

// True if the value of the field is a JSON string that does not contain JSON.
bool is_string(const model::Field& field);

// Why `value` is not valid for the field (its pattern, lengths or format), as the end of a
// sentence; empty if it is valid.
std::string misfit(const model::Field& field, std::string_view value);

}  // namespace rules
