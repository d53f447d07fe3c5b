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

// Calls visit(field) for every field of the spec, those of a shape once.
template <class Visit>
void for_each_field(const model::Spec& spec, Visit visit) {
  for (const model::Shape& shape : spec.shapes) {
    for (const model::Field& field : shape.fields) {
      visit(field);
    }
  }
  for (const model::Secret& secret : spec.secrets) {
    if (secret.shape) {
      continue;
    }
    for (const model::Field& field : secret.fields) {
      visit(field);
    }
  }
}

}  // namespace rules
