#include "emit/initial_value.h"

#include "base/check.h"
#include "format/json.h"

namespace emit {

namespace {

// Optional fields that a person fills in are missing at first.
bool left_out(const plan::Field& field) {
  return field.optional && field.source == plan::FieldSource::Person;
}

bool is_bare(const plan::Field& field) {
  return field.source == plan::FieldSource::Constant &&
         (field.format == terms::FieldFormat::Integer ||
          field.format == terms::FieldFormat::Boolean);
}

}  // namespace

InitialValue initial_value(const plan::Shape& shape) {
  InitialValue value;
  if (shape.kind == terms::ShapeKind::Binary) {
    return value;
  }
  // Without spaces: these bytes are part of the value.
  std::string object;
  for (const plan::Field& field : shape.fields) {
    if (left_out(field)) {
      continue;
    }
    if (field.source == plan::FieldSource::Generated) {
      SG_CHECK(value.generated == nullptr, "CloudFormation generates one field of a secret");
      value.generated = &field;
    } else if (shape.kind == terms::ShapeKind::Value) {
      value.text = field.initial;
    } else {
      object += object.empty() ? '{' : ',';
      format::append_json_quoted(object, field.name);
      object += ':';
      if (is_bare(field)) {
        object += field.initial;
      } else {
        format::append_json_quoted(object, field.initial);
      }
    }
  }
  if (shape.kind == terms::ShapeKind::Object) {
    value.text = object.empty() ? "{}" : object + "}";
  }
  return value;
}

}  // namespace emit
