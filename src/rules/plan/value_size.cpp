#include "rules/plan/value_size.h"

#include <algorithm>

#include "aws/secret_arn.h"

namespace rules {

namespace {

const plan::Field* find_field(const plan::Shape& shape, std::string_view name) {
  const auto found = std::find_if(shape.fields.begin(), shape.fields.end(),
                                  [&](const plan::Field& field) { return field.name == name; });
  return found == shape.fields.end() ? nullptr : &*found;
}

}  // namespace

Size value_size(const plan::Field& field) {
  switch (field.source) {
    case plan::FieldSource::Generated: {
      const auto length = static_cast<std::size_t>(field.generate.length);
      return {length, length};
    }
    case plan::FieldSource::Constant:
      return {field.initial.size(), field.initial.size()};
    case plan::FieldSource::Placeholder:
    case plan::FieldSource::Person:
      break;
  }
  const std::size_t least = static_cast<std::size_t>(field.min_length.value_or(0));
  const std::size_t most = static_cast<std::size_t>(field.max_length.value_or(0));
  return {least, std::max(least, most)};
}

Size value_size(const plan::Shape& shape) {
  if (shape.kind != terms::ShapeKind::Object) {
    return shape.fields.empty() ? Size{} : value_size(shape.fields.front());
  }
  // Braces, and two pairs of quotes, a colon and a comma per field.
  constexpr std::size_t kBraces = 2;
  constexpr std::size_t kSigns = 6;
  Size total{kBraces, kBraces};
  for (const plan::Field& field : shape.fields) {
    const Size one = value_size(field);
    const std::size_t frame = field.name.size() + kSigns;
    total.least += field.optional ? 0 : one.least + frame;
    total.most += one.most + frame;
  }
  return total;
}

namespace {

// What a service finds in its environment for `variable`, the name included.
Size variable_size(const plan::Plan& plan, const plan::Environment& environment,
                   const plan::Service& service, const plan::Variable& variable) {
  const plan::Secret& secret = environment.secrets[variable.secret];
  Size size;
  if (variable.deliver == terms::Deliver::DynamicReference ||
      variable.deliver == terms::Deliver::EcsSecret) {
    const plan::Shape& shape = plan.shapes[secret.shape];
    const plan::Field* field = variable.field.empty() ? nullptr : find_field(shape, variable.field);
    size = field != nullptr ? value_size(*field) : value_size(shape);
  } else {
    const std::size_t arn = secret.arn_without_suffix().size() + aws::kSuffixSize;
    const std::size_t length = service.by == terms::By::Name ? secret.name.size() : arn;
    size = {length, length};
  }
  size.least += variable.name.size();
  size.most += variable.name.size();
  return size;
}

}  // namespace

Size environment_size(const plan::Plan& plan, const plan::Environment& environment,
                      const plan::Service& service) {
  Size total;
  if (service.platform == terms::Platform::Lambda) {
    for (const plan::Variable& variable : service.variables) {
      const Size size = variable_size(plan, environment, service, variable);
      total.least += size.least;
      total.most += size.most;
    }
  }
  return total;
}

}  // namespace rules
