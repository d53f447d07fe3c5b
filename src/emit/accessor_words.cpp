#include "emit/accessor_words.h"

namespace emit {

std::string_view type_word(terms::FieldFormat format) {
  switch (format) {
    case terms::FieldFormat::Integer:
      return "integer";
    case terms::FieldFormat::Boolean:
      return "boolean";
    case terms::FieldFormat::Json:
      return "json";
    case terms::FieldFormat::String:
    case terms::FieldFormat::Url:
    case terms::FieldFormat::Email:
    case terms::FieldFormat::Pem:
    case terms::FieldFormat::Base64:
      return "string";
  }
  return "string";
}

std::string_view refused_placeholder(const plan::Field& field) {
  const bool replaced =
      field.source == plan::FieldSource::Placeholder || field.source == plan::FieldSource::Person;
  return replaced && field.sensitive ? field.initial : std::string_view();
}

std::string AccessorLanguage::source(std::size_t index) const {
  return std::string(constant) + std::to_string(index);
}

std::string_view AccessorLanguage::type(const plan::Field& field) const {
  switch (field.format) {
    case terms::FieldFormat::Integer:
      return integer;
    case terms::FieldFormat::Boolean:
      return boolean;
    case terms::FieldFormat::Json:
      return json;
    case terms::FieldFormat::String:
    case terms::FieldFormat::Url:
    case terms::FieldFormat::Email:
    case terms::FieldFormat::Pem:
    case terms::FieldFormat::Base64:
      return string;
  }
  return string;
}

AccessorFacts accessor_facts(const AccessorLanguage& language, const plan::Plan& plan,
                             const plan::AccessorModule& module, const plan::Accessor& accessor) {
  const plan::AccessorSource& source = module.sources[accessor.source];
  const plan::Shape& shape = plan.shapes[source.shape];
  const plan::Field* field = nullptr;
  if (shape.kind == terms::ShapeKind::Value) {
    field = &shape.fields.front();
  } else if (accessor.field) {
    field = &shape.fields[source.fields[*accessor.field].field];
  }
  const bool object = !accessor.field && shape.kind == terms::ShapeKind::Object;
  const std::string_view description =
      field != nullptr && !field->description.empty() ? field->description : source.description;
  return {.source = source,
          .field = field,
          .object = object,
          .type = object             ? accessor.name.pascal + "Secret"
                  : field == nullptr ? std::string(language.bytes)
                                     : std::string(language.type(*field)),
          .optional = source.optional || (field != nullptr && field->optional),
          .field_name = field != nullptr ? std::string_view(field->name) : "",
          // A YAML block ends in a line end, which would add an empty line to a comment.
          .description = description.substr(0, description.find_last_not_of('\n') + 1),
          .constant = language.source(accessor.source),
          .place = object ? "-1" : std::to_string(accessor.field.value_or(0)),
          .chosen = !source.parameters.empty()};
}

}  // namespace emit
