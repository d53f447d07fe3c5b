#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "emit/accessor_words.h"
#include "plan/plan.h"

namespace emit {

// Fills the values that the templates of all languages have in common: all except types and
// functions. `Module` is the struct of one of these templates. `extra` returns the last text or
// flag of a field, the only one that differs.
template <class Module, class Extra>
class AccessorModuleFiller {
  using Source = typename Module::SourcesItem;
  using Field = typename Source::FieldsItem;
  using Instance = typename Source::InstancesItem;

 public:
  AccessorModuleFiller(const AccessorLanguage& language, const plan::Plan& plan,
                       const plan::AccessorModule& from, Extra extra)
      : language_(language), plan_(plan), from_(from), extra_(extra) {}

  [[nodiscard]] Module module(const plan::AccessorOptions& options) const {
    Module to{.header = plan_.header,
              .service = from_.service,
              .system = plan_.system,
              .description = from_.description,
              .described = !from_.description.empty(),
              .environments = {},
              .environment_variable = options.environment_variable,
              .development = {},
              .cache_seconds = std::to_string(options.cache_seconds),
              .has_all = std::ranges::any_of(from_.accessors, &plan::Accessor::in_all)};
    for (const plan::AccessorEnvironment& environment : from_.environments) {
      to.environments.push_back({environment.name, environment.region, environment.fallback});
    }
    for (const std::string_view word : options.development) {
      to.development.push_back({word});
    }
    for (std::size_t i = 0; i < from_.sources.size(); ++i) {
      to.sources.push_back(source(i));
    }
    return to;
  }

 private:
  [[nodiscard]] Source source(std::size_t index) const {
    const plan::AccessorSource& from = from_.sources[index];
    const plan::Shape& shape = plan_.shapes[from.shape];
    Source to{.constant = language_.source(index),
              .number = std::to_string(index),
              .label = from.label,
              .kind = terms::word(shape.kind),
              .has_stage = !from.version_stage.empty(),
              .stage = from.version_stage,
              .optional = from.optional,
              .has_fields = !from.fields.empty(),
              .by_name = from.by_name};
    for (const plan::AccessorField& field : from.fields) {
      to.fields.push_back(describe(shape.fields[field.field], field));
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

  [[nodiscard]] Field describe(const plan::Field& field, const plan::AccessorField& named) const {
    const std::string_view placeholder = refused_placeholder(field);
    // Positional, because the last member has a different name in each template: name, type,
    // format, optional, placeholder, pattern, minimum and maximum length.
    return {field.name,
            type_word(field.format),
            terms::word(field.format),
            field.optional,
            !placeholder.empty(),
            placeholder,
            !field.portable_pattern.empty(),
            field.portable_pattern,
            field.min_length.has_value(),
            std::to_string(field.min_length.value_or(0)),
            field.max_length.has_value(),
            std::to_string(field.max_length.value_or(0)),
            extra_(field, named)};
  }

  [[nodiscard]] Instance describe(const plan::AccessorInstance& instance) const {
    Instance to{.chosen = !instance.values.empty(), .id_variable = instance.id_variable};
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

  const AccessorLanguage& language_;
  const plan::Plan& plan_;
  const plan::AccessorModule& from_;
  Extra extra_;
};

}  // namespace emit
