#include "emit/accessor_words.h"

namespace emit {

std::string_view type_word(plan::FieldFormat format) {
  switch (format) {
    case plan::FieldFormat::Integer:
      return "integer";
    case plan::FieldFormat::Boolean:
      return "boolean";
    case plan::FieldFormat::Json:
      return "json";
    case plan::FieldFormat::String:
    case plan::FieldFormat::Url:
    case plan::FieldFormat::Email:
    case plan::FieldFormat::Pem:
    case plan::FieldFormat::Base64:
      return "string";
  }
  return "string";
}

std::string_view format_word(plan::FieldFormat format) {
  switch (format) {
    case plan::FieldFormat::String:
      return "string";
    case plan::FieldFormat::Url:
      return "url";
    case plan::FieldFormat::Email:
      return "email";
    case plan::FieldFormat::Json:
      return "json";
    case plan::FieldFormat::Pem:
      return "pem";
    case plan::FieldFormat::Integer:
      return "integer";
    case plan::FieldFormat::Boolean:
      return "boolean";
    case plan::FieldFormat::Base64:
      return "base64";
  }
  return "string";
}

std::string_view kind_word(plan::ShapeKind kind) {
  switch (kind) {
    case plan::ShapeKind::Value:
      return "value";
    case plan::ShapeKind::Object:
      return "object";
    case plan::ShapeKind::Binary:
      return "binary";
  }
  return "value";
}

std::string_view refused_placeholder(const plan::Field& field) {
  const bool replaced =
      field.source == plan::FieldSource::Placeholder || field.source == plan::FieldSource::Person;
  return replaced && field.sensitive ? field.initial : std::string_view();
}

const plan::Field* field_of(const plan::Plan& plan, const plan::AccessorModule& module,
                            const plan::Accessor& accessor) {
  const plan::AccessorSource& source = module.sources[accessor.source];
  const plan::Shape& shape = plan.shapes[source.shape];
  if (shape.kind == plan::ShapeKind::Value) {
    return &shape.fields.front();
  }
  return accessor.field ? &shape.fields[source.fields[*accessor.field].field] : nullptr;
}

bool may_be_missing(const plan::Plan& plan, const plan::AccessorModule& module,
                    const plan::Accessor& accessor) {
  const plan::Field* field = field_of(plan, module, accessor);
  return module.sources[accessor.source].optional || (field != nullptr && field->optional);
}

std::string_view description_of(const plan::Plan& plan, const plan::AccessorModule& module,
                                const plan::Accessor& accessor) {
  const plan::Field* field = field_of(plan, module, accessor);
  const std::string_view text = field != nullptr && !field->description.empty()
                                    ? field->description
                                    : module.sources[accessor.source].description;
  // A block of YAML ends in a line end, which would make an empty line of a comment.
  return text.substr(0, text.find_last_not_of('\n') + 1);
}

bool gives_object(const plan::Plan& plan, const plan::AccessorModule& module,
                  const plan::Accessor& accessor) {
  return !accessor.field &&
         plan.shapes[module.sources[accessor.source].shape].kind == plan::ShapeKind::Object;
}

std::string place_of(const plan::Plan& plan, const plan::AccessorModule& module,
                     const plan::Accessor& accessor) {
  return gives_object(plan, module, accessor) ? "-1" : std::to_string(accessor.field.value_or(0));
}

}  // namespace emit
