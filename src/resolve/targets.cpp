#include "resolve/targets.h"

#include <algorithm>
#include <array>

#include "resolve/rules/targets.h"
#include "schema/item_set.h"
#include "schema/name_index.h"
#include "schema/names.h"
#include "schema/paths.h"
#include "schema/reader.h"
#include "schema/templates.h"
#include "schema/values.h"
#include "syntax/document.h"
#include "terms/target.h"

namespace resolve {

namespace {

void take_path(const schema::Reader& reader, const terms::TargetTraits& target,
               model::TargetOptions& options, Context& context) {
  const auto given = reader.get("path");
  if (!given) {
    return;
  }
  options.path = target.per_environment
                     ? schema::read_template(*given, {schema::kPathScope}, context.sink)
                     : schema::read_template(*given, {schema::kSystemPathScope}, context.sink);
  if (!options.path || !schema::check_output_path(options.path->raw, context.sink)) {
    return;
  }
  const auto& parts = options.path->parts;
  const bool has_environment = std::any_of(parts.begin(), parts.end(), [](const auto& part) {
    return part.kind == model::Variable::Env;
  });
  if (target.per_environment && context.spec.environments.size() > 1 && !has_environment) {
    context.sink.report(kPathNeedsEnv.at(options.path->raw.span, reader.subject().name));
  }
}

// The values that mean that code runs on a developer's machine.
std::optional<std::vector<model::Text>> read_development(const schema::Input& list,
                                                         diag::Sink& sink) {
  if (!schema::expect_items(list, sink)) {
    return std::nullopt;
  }
  std::vector<model::Text> words;
  schema::ItemSet seen;
  for (const syntax::Value item : list.value.items()) {
    const auto word = schema::read_word({list.key, item}, sink);
    if (!word || !schema::check_name(*word, schema::NameKind::Environment, sink)) {
      continue;
    }
    if (seen.add(*word, sink)) {
      words.push_back(*word);
    }
  }
  return words;
}

void take_accessor_options(const schema::Reader& reader, model::TargetOptions& options,
                           Context& context) {
  // A day: for anything longer, read the value once at startup.
  constexpr int kMostSeconds = 86400;
  if (const auto given = reader.get("environment_variable")) {
    const auto name = schema::read_word(*given, context.sink);
    if (name && schema::check_name(*name, schema::NameKind::EnvironmentVariable, context.sink)) {
      options.environment_variable = name;
    }
  }
  if (const auto given = reader.get("development")) {
    options.development = read_development(*given, context.sink);
  }
  if (const auto given = reader.get("cache_seconds")) {
    const auto seconds = schema::read_count(*given, 1, kMostSeconds, context.sink);
    options.cache_seconds = seconds ? seconds->value : options.cache_seconds;
  }
}

model::TargetOptions read_options(const schema::Reader& reader, const terms::TargetTraits& target,
                                  Context& context) {
  static constexpr auto kValues = std::to_array<std::string_view>({"none", "write-only"});
  static constexpr auto kMeanings = std::to_array<model::InitialValues>(
      {model::InitialValues::None, model::InitialValues::WriteOnly});
  model::TargetOptions options{.enabled = true, .span = reader.subject().span};
  take_path(reader, target, options, context);
  if (reader.allows("attach")) {
    if (const auto given = reader.get("attach")) {
      options.attach = schema::is_true(schema::read_flag(*given, context.sink));
    }
  }
  if (reader.allows("cache_seconds")) {
    take_accessor_options(reader, options, context);
  }
  if (reader.allows("values")) {
    if (const auto given = reader.get("values")) {
      // A stack writes every initial value, or none.
      const bool is_terraform = target.target == terms::Target::Terraform;
      const auto choices = std::span(kValues).first(is_terraform ? kValues.size() : 1);
      if (const auto values = schema::read_choice<std::size_t>(*given, choices, context.sink)) {
        options.values = kMeanings[values->value];
      }
    }
  }
  return options;
}

}  // namespace

void resolve_targets(const std::vector<schema::Input>& targets, Context& context) {
  if (targets.empty()) {
    for (model::TargetOptions& options : context.spec.targets) {
      options.enabled = true;
    }
    return;
  }
  schema::NameIndex seen("target");
  schema::NameIndex known("target");
  for (const terms::TargetTraits& target : terms::kTargets) {
    known.add_once({target.name, {}});
  }
  const auto take = [&](const model::Text& name, const syntax::Value& value) {
    const auto index = known.require(name, context.sink);
    if (!index || !seen.add(name, context.sink)) {
      return;
    }
    const terms::TargetTraits& target = terms::kTargets[*index];
    const schema::Reader reader(value, {"target", name.value, name.span},
                                schema::target_keys(target), context.sink);
    context.spec.targets[*index] = read_options(reader, target, context);
  };
  schema::for_each_entry(targets, context.sink, take);
}

}  // namespace resolve
