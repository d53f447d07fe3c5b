#pragma once

#include "format/json.h"
#include "format/yaml.h"
#include "policy/document.h"

namespace emit {

// An IAM policy document as the next value. Actions, resources and condition values are lists even
// where there is one, so that a second one adds a line and changes none.
void append_policy(format::JsonWriter& out, const policy::Document& document);
void append_policy(format::YamlWriter& out, const policy::Document& document);

}  // namespace emit
