#include "lower/shapes.h"

#include "lower/portable_pattern.h"

namespace lower {

namespace {

plan::FieldFormat format(model::Format format) {
  switch (format) {
    case model::Format::String:
      return plan::FieldFormat::String;
    case model::Format::Url:
      return plan::FieldFormat::Url;
    case model::Format::Email:
      return plan::FieldFormat::Email;
    case model::Format::Json:
      return plan::FieldFormat::Json;
    case model::Format::Pem:
      return plan::FieldFormat::Pem;
    case model::Format::Integer:
      return plan::FieldFormat::Integer;
    case model::Format::Boolean:
      return plan::FieldFormat::Boolean;
    case model::Format::Base64:
      return plan::FieldFormat::Base64;
  }
  return plan::FieldFormat::String;
}

plan::Generate generate(const model::Generate& from) {
  return {.length = from.length,
          .exclude_characters = from.exclude_characters.value,
          .exclude_punctuation = from.exclude_punctuation,
          .exclude_numbers = from.exclude_numbers,
          .exclude_uppercase = from.exclude_uppercase,
          .exclude_lowercase = from.exclude_lowercase,
          .include_space = from.include_space,
          .require_each_included_type = from.require_each_included_type};
}

plan::Field field(const model::Field& from) {
  plan::Field to;
  to.name = from.name.value;
  to.format = format(from.format.value);
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
    to.generate = generate(*from.generate);
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
  switch (secret.kind) {
    case model::SecretKind::Value:
      to.kind = plan::ShapeKind::Value;
      break;
    case model::SecretKind::Object:
      to.kind = plan::ShapeKind::Object;
      break;
    case model::SecretKind::Binary:
      to.kind = plan::ShapeKind::Binary;
      break;
  }
  to.fields.reserve(secret.fields.size());
  for (const model::Field& from : secret.fields) {
    to.fields.push_back(field(from));
  }
  return to;
}

}  // namespace lower
