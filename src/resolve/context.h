#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "diag/sink.h"
#include "model/spec.h"
#include "schema/name_index.h"

namespace resolve {

// What is known about a secret whose definition has errors: nothing more is reported about the
// rest.
struct SecretState {
  bool fields_known = true;
  bool dimensions_known = true;
};

// The values that each variable of a dimension takes.
using DimensionValues = std::vector<schema::NameIndex>;

// The spec as far as it is resolved, and the indices that find its parts by name.
struct Context {
  explicit Context(diag::Sink& where) : sink(where) {}

  diag::Sink& sink;
  model::Spec spec;
  schema::NameIndex environments{"environment"};
  schema::NameIndex shapes{"shape"};
  schema::NameIndex dimensions{"dimension"};
  schema::NameIndex secrets{"secret"};
  schema::NameIndex services{"service"};
  schema::NameIndex principals{"principal"};
  // False for those that were read with mistakes.
  std::vector<bool> shape_known;
  std::vector<bool> dimension_known;
  std::vector<DimensionValues> dimension_values;
  std::vector<SecretState> secret_states;
  // Fields by name, for secrets of which a field is read.
  std::unordered_map<std::uint32_t, schema::NameIndex> fields;
};

}  // namespace resolve
