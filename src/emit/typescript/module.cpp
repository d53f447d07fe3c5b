#include "emit/typescript/module.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "aws/limits.h"
#include "emit/accessor_words.h"
#include "templates/typescript.h"

namespace emit::typescript {

namespace {

using Module = templates::typescript::SecretsTs;

class Filler {
 public:
  Filler(const plan::Plan& plan, const plan::AccessorModule& from) : plan_(plan), from_(from) {}

  Module module() const {
    const plan::AccessorOptions& options = plan_.typescript;
    Module to{.header = plan_.header,
              .service = from_.service,
              .system = plan_.system,
              .description = from_.description,
              .described = !from_.description.empty(),
              .environments = {},
              .environment_variable = options.environment_variable,
              .development = {},
              .cache_seconds = std::to_string(options.cache_seconds),
              .sources = {},
              .objects = {},
              .choices = {},
              .functions = {},
              .has_all = std::ranges::any_of(from_.accessors, &plan::Accessor::in_all),
              .all = {}};
    for (const plan::AccessorEnvironment& environment : from_.environments) {
      to.environments.push_back({environment.name, environment.region, environment.fallback});
    }
    for (const std::string_view word : options.development) {
      to.development.push_back({word});
    }
    for (std::size_t i = 0; i < from_.sources.size(); ++i) {
      to.sources.push_back(source(i));
    }
    add_functions(to);
    return to;
  }

 private:
  static std::string constant(std::size_t source) { return "SOURCE_" + std::to_string(source); }

  static std::string type_of(const plan::Field& field) {
    const std::string_view word = type_word(field.format);
    return word == "integer" ? "number" : word == "json" ? "JsonValue" : std::string(word);
  }

  std::string type_of(const plan::Accessor& accessor) const {
    if (gives_object(plan_, from_, accessor)) {
      return accessor.name.pascal + "Secret";
    }
    const plan::Field* field = field_of(plan_, from_, accessor);
    return field == nullptr ? "Uint8Array" : type_of(*field);
  }

  Module::SourcesItem source(std::size_t index) const {
    const plan::AccessorSource& from = from_.sources[index];
    const plan::Shape& shape = plan_.shapes[from.shape];
    Module::SourcesItem to{.constant = constant(index),
                           .number = std::to_string(index),
                           .label = from.label,
                           .kind = terms::word(shape.kind),
                           .stage = from.version_stage,
                           .optional = from.optional,
                           .fields = {},
                           .instances = {},
                           .by_name = from.by_name,
                           .names = {}};
    for (const plan::AccessorField& field : from.fields) {
      to.fields.push_back(describe(shape.fields[field.field]));
    }
    for (const plan::AccessorInstance& instance : from.instances) {
      to.instances.push_back(describe(instance));
    }
    for (std::size_t i = 0; i < from.name_patterns.size(); ++i) {
      if (!from.name_patterns[i].empty()) {
        to.names.push_back({from_.environments[i].name, from.name_patterns[i]});
      }
    }
    return to;
  }

  static Module::SourcesItem::FieldsItem describe(const plan::Field& field) {
    const std::string_view placeholder = refused_placeholder(field);
    return {.name = field.name,
            .type = type_word(field.format),
            .format = terms::word(field.format),
            .optional = field.optional,
            .sensitive = field.sensitive,
            .has_placeholder = !placeholder.empty(),
            .placeholder = placeholder,
            .has_pattern = !field.portable_pattern.empty(),
            .pattern = field.portable_pattern,
            .min_length = std::to_string(field.min_length.value_or(0)),
            .max_length = std::to_string(field.max_length.value_or(int{aws::kMaxSecretBytes}))};
  }

  Module::SourcesItem::InstancesItem describe(const plan::AccessorInstance& instance) const {
    Module::SourcesItem::InstancesItem to{
        .values = {}, .id_variable = instance.id_variable, .ids = {}, .variables = {}};
    for (const std::string_view value : instance.values) {
      to.values.push_back({value});
    }
    for (std::size_t i = 0; i < instance.ids.size(); ++i) {
      if (!instance.ids[i].empty()) {
        to.ids.push_back({from_.environments[i].name, instance.ids[i]});
      }
    }
    for (const std::string& name : instance.variables) {
      to.variables.push_back({name});
    }
    return to;
  }

  void add_functions(Module& to) const {
    // Functions that choose among the same secrets share the type of the choice.
    std::unordered_map<std::uint32_t, std::string> choices;
    for (const plan::Accessor& accessor : from_.accessors) {
      const plan::AccessorSource& source = from_.sources[accessor.source];
      const bool chosen = !source.parameters.empty();
      if (gives_object(plan_, from_, accessor)) {
        to.objects.push_back(object(accessor));
      }
      if (chosen && choices.try_emplace(accessor.source, accessor.name.pascal + "Choice").second) {
        to.choices.push_back(choice(accessor));
      }
      const plan::Field* field = field_of(plan_, from_, accessor);
      const std::string_view description = description_of(plan_, from_, accessor);
      const bool missing = may_be_missing(plan_, from_, accessor);
      Module::FunctionsItem function{.name = "get" + accessor.name.pascal,
                                     .type = type_of(accessor),
                                     .undefined = missing,
                                     .label = source.label,
                                     .has_field = field != nullptr && !field->name.empty(),
                                     .field = field != nullptr ? field->name : "",
                                     .described = !description.empty(),
                                     .description = description,
                                     .source = constant(accessor.source),
                                     .place = place_of(plan_, from_, accessor),
                                     .by_name = source.by_name,
                                     .chosen = chosen,
                                     .choice = chosen ? choices[accessor.source] : "Choice",
                                     .parameters = {}};
      for (const plan::AccessorParameter& parameter : source.parameters) {
        function.parameters.push_back({parameter.name});
      }
      to.functions.push_back(std::move(function));
      if (accessor.in_all) {
        to.all.push_back({.property = accessor.name.camel,
                          .key = accessor.name.camel,
                          .type = type_of(accessor),
                          .undefined = missing,
                          .chosen = chosen,
                          .source = constant(accessor.source),
                          .place = place_of(plan_, from_, accessor)});
      }
    }
  }

  Module::ObjectsItem object(const plan::Accessor& accessor) const {
    const plan::AccessorSource& source = from_.sources[accessor.source];
    Module::ObjectsItem to{.type = type_of(accessor), .label = source.label, .fields = {}};
    for (const plan::AccessorField& one : source.fields) {
      const plan::Field& field = plan_.shapes[source.shape].fields[one.field];
      to.fields.push_back({.property = field.name,
                           .type = type_of(field),
                           .optional = field.optional,
                           .described = !field.description.empty(),
                           .description = field.description});
    }
    return to;
  }

  Module::ChoicesItem choice(const plan::Accessor& accessor) const {
    const plan::AccessorSource& source = from_.sources[accessor.source];
    Module::ChoicesItem to{
        .type = accessor.name.pascal + "Choice", .label = source.label, .instances = {}};
    for (const plan::AccessorInstance& instance : source.instances) {
      Module::ChoicesItem::InstancesItem item;
      for (std::size_t i = 0; i < instance.values.size(); ++i) {
        item.values.push_back({source.parameters[i].name, instance.values[i]});
      }
      to.instances.push_back(std::move(item));
    }
    return to;
  }

  const plan::Plan& plan_;
  const plan::AccessorModule& from_;
};

}  // namespace

std::string text(const plan::Plan& plan, const plan::AccessorModule& module,
                 const render::Templates& templates) {
  return templates.text(Filler(plan, module).module());
}

}  // namespace emit::typescript
