#include "lower/shapes.h"

#include "lower/portable_pattern.h"

namespace lower {

namespace {

plan::Field field(const model::Field& from) {
  plan::Field to;
  to.name = from.name.value;
  to.format = from.format.value;
  to.optional = from.optional;
  to.own_source = from.source.has_value();
  to.sensitive = from.sensitive;
  if (from.description) {
    to.description = from.description->value;
  }
  if (from.pattern) {
    to.pattern = from.pattern->value;
    to.portable_pattern = portable_pattern(to.pattern).value_or("");
  }
  if (from.min_length) {
    to.min_length = from.min_length->value;
  }
  if (from.max_length) {
    to.max_length = from.max_length->value;
  }
  if (from.generate) {
    to.source = plan::FieldSource::Generated;
    to.generate = from.generate->value;
  } else if (from.constant) {
    to.source = plan::FieldSource::Constant;
    to.initial = from.constant->value;
  } else if (from.placeholder) {
    to.source = plan::FieldSource::Placeholder;
    to.initial = from.placeholder->value;
  } else {
    to.source = plan::FieldSource::Person;
    to.initial = plan::kUnset;
  }
  return to;
}

}  // namespace

plan::Shape shape(const model::Secret& secret) {
  plan::Shape to;
  to.kind = secret.kind;
  to.fields.reserve(secret.fields.size());
  for (const model::Field& from : secret.fields) {
    to.fields.push_back(field(from));
  }
  return to;
}

}  // namespace lower
