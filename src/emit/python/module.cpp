#include "emit/python/module.h"

#include <utility>

#include "emit/accessor_module.h"
#include "templates/python.h"

namespace emit::python {

namespace {

using Module = templates::python::SecretsPy;

constexpr AccessorLanguage kPython{.constant = "_SOURCE_",
                                   .integer = "int",
                                   .boolean = "bool",
                                   .string = "str",
                                   .json = "object",
                                   .bytes = "bytes"};

Module::ObjectsItem object_type(const plan::Shape& shape, const AccessorFacts& facts) {
  Module::ObjectsItem to{.type = facts.type, .label = facts.source.label, .fields = {}};
  for (const plan::AccessorField& one : facts.source.fields) {
    const plan::Field& field = shape.fields[one.field];
    to.fields.push_back({.attribute = one.attribute,
                         .type = kPython.type(field),
                         .optional = field.optional,
                         .sensitive = field.sensitive,
                         .name = field.name,
                         .described = !field.description.empty(),
                         .description = field.description});
  }
  return to;
}

Module::FunctionsItem function(const plan::Accessor& accessor, const AccessorFacts& facts) {
  Module::FunctionsItem to{.name = "get_" + accessor.name.snake,
                           .type = facts.type,
                           .optional = facts.optional,
                           .label = facts.source.label,
                           .has_field = !facts.field_name.empty(),
                           .field = facts.field_name,
                           .described = !facts.description.empty(),
                           .description = facts.description,
                           .source = facts.constant,
                           .place = facts.place,
                           .object = facts.object,
                           .by_name = facts.source.by_name,
                           .chosen = facts.chosen,
                           .parameters = {}};
  for (const plan::AccessorParameter& parameter : facts.source.parameters) {
    Module::FunctionsItem::ParametersItem item{.name = parameter.python, .values = {}};
    for (const std::string_view value : parameter.values) {
      item.values.push_back({value});
    }
    to.parameters.push_back(std::move(item));
  }
  return to;
}

Module::AllItem one_of_all(const plan::Accessor& accessor, const AccessorFacts& facts) {
  return {.attribute = accessor.attribute,
          .type = facts.type,
          .optional = facts.optional,
          .chosen = facts.chosen,
          .hidden = !facts.object || facts.chosen,
          .function = "get_" + accessor.name.snake,
          .source = facts.constant,
          .place = facts.place,
          .object = facts.object};
}

}  // namespace

std::string text(const plan::Plan& plan, const plan::AccessorModule& module,
                 const render::Templates& templates) {
  const auto attribute = [](const plan::Field&, const plan::AccessorField& field) {
    return render::Text(field.attribute);
  };
  const AccessorModuleFiller<Module, decltype(attribute)> filler(kPython, plan, module, attribute);
  Module to = filler.module(plan.python);
  for (const plan::Accessor& accessor : module.accessors) {
    const AccessorFacts facts = accessor_facts(kPython, plan, module, accessor);
    if (facts.object) {
      to.objects.push_back(object_type(plan.shapes[facts.source.shape], facts));
    }
    to.functions.push_back(function(accessor, facts));
    if (accessor.in_all) {
      to.all.push_back(one_of_all(accessor, facts));
    }
  }
  return templates.text(to);
}

}  // namespace emit::python
