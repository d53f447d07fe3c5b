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

const plan::Field* field_of(const plan::Plan& plan, const plan::AccessorModule& module,
                            const plan::Accessor& accessor) {
  const plan::AccessorSource& source = module.sources[accessor.source];
  const plan::Shape& shape = plan.shapes[source.shape];
  if (shape.kind == terms::ShapeKind::Value) {
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
         plan.shapes[module.sources[accessor.source].shape].kind == terms::ShapeKind::Object;
}

std::string place_of(const plan::Plan& plan, const plan::AccessorModule& module,
                     const plan::Accessor& accessor) {
  return gives_object(plan, module, accessor) ? "-1" : std::to_string(accessor.field.value_or(0));
}

}  // namespace emit
