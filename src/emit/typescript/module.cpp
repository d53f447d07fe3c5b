#include "emit/typescript/module.h"

#include <cstdint>
#include <unordered_map>
#include <utility>

#include "emit/accessor_module.h"
#include "templates/typescript.h"

namespace emit::typescript {

namespace {

using Module = templates::typescript::SecretsTs;

constexpr AccessorLanguage kTypeScript{.constant = "SOURCE_",
                                       .integer = "number",
                                       .boolean = "boolean",
                                       .string = "string",
                                       .json = "JsonValue",
                                       .bytes = "Uint8Array"};

Module::ObjectsItem object_type(const plan::Shape& shape, const AccessorFacts& facts) {
  Module::ObjectsItem to{.type = facts.type, .label = facts.source.label, .fields = {}};
  for (const plan::AccessorField& one : facts.source.fields) {
    const plan::Field& field = shape.fields[one.field];
    to.fields.push_back({.property = field.name,
                         .type = kTypeScript.type(field),
                         .optional = field.optional,
                         .described = !field.description.empty(),
                         .description = field.description});
  }
  return to;
}

Module::ChoicesItem choice_type(std::string name, const plan::AccessorSource& source) {
  Module::ChoicesItem to{.type = std::move(name), .label = source.label, .instances = {}};
  for (const plan::AccessorInstance& instance : source.instances) {
    Module::ChoicesItem::InstancesItem item;
    for (std::size_t i = 0; i < instance.values.size(); ++i) {
      item.values.push_back({source.parameters[i].name, instance.values[i]});
    }
    to.instances.push_back(std::move(item));
  }
  return to;
}

Module::FunctionsItem function(const plan::Accessor& accessor, const AccessorFacts& facts,
                               const std::string& choice) {
  Module::FunctionsItem to{.name = "get" + accessor.name.pascal,
                           .type = facts.type,
                           .undefined = facts.optional,
                           .label = facts.source.label,
                           .has_field = !facts.field_name.empty(),
                           .field = facts.field_name,
                           .described = !facts.description.empty(),
                           .description = facts.description,
                           .source = facts.constant,
                           .place = facts.place,
                           .by_name = facts.source.by_name,
                           .chosen = facts.chosen,
                           .choice = choice,
                           .parameters = {}};
  for (const plan::AccessorParameter& parameter : facts.source.parameters) {
    to.parameters.push_back({parameter.name});
  }
  return to;
}

Module::AllItem one_of_all(const plan::Accessor& accessor, const AccessorFacts& facts) {
  return {.property = accessor.name.camel,
          .key = accessor.name.camel,
          .type = facts.type,
          .undefined = facts.optional,
          .chosen = facts.chosen,
          .source = facts.constant,
          .place = facts.place};
}

}  // namespace

std::string text(const plan::Plan& plan, const plan::AccessorModule& module,
                 const render::Templates& templates) {
  const auto sensitive = [](const plan::Field& field, const plan::AccessorField&) {
    return render::Flag(field.sensitive);
  };
  const AccessorModuleFiller<Module, decltype(sensitive)> filler(kTypeScript, plan, module,
                                                                 sensitive);
  Module to = filler.module(plan.typescript);
  // Functions that choose among the same secrets share the type of the choice.
  std::unordered_map<std::uint32_t, std::string> choices;
  for (const plan::Accessor& accessor : module.accessors) {
    const AccessorFacts facts = accessor_facts(kTypeScript, plan, module, accessor);
    if (facts.object) {
      to.objects.push_back(object_type(plan.shapes[facts.source.shape], facts));
    }
    std::string choice = "Choice";
    if (facts.chosen) {
      const auto [known, fresh] =
          choices.try_emplace(accessor.source, accessor.name.pascal + "Choice");
      choice = known->second;
      if (fresh) {
        to.choices.push_back(choice_type(choice, facts.source));
      }
    }
    to.functions.push_back(function(accessor, facts, choice));
    if (accessor.in_all) {
      to.all.push_back(one_of_all(accessor, facts));
    }
  }
  return templates.text(to);
}

}  // namespace emit::typescript
