#include "resolve/targets.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "resolve/keys.h"
#include "resolve/names.h"
#include "resolve/paths.h"
#include "resolve/rules/keys.h"
#include "resolve/rules/names.h"
#include "resolve/templates.h"
#include "resolve/values.h"

namespace resolve {

namespace {

std::span<const std::string_view> keys_of(const terms::TargetTraits& target) {
  if (target.runtime_code) {
    return kAccessorKeys;
  }
  if (target.sets_values) {
    return kTerraformKeys;
  }
  if (target.attaches) {
    return kStackKeys;
  }
  return kTargetKeys;
}

void take_path(const Reader& reader, const terms::TargetTraits& target,
               model::TargetOptions& options, Context& context) {
  const auto given = reader.get("path");
  if (!given) {
    return;
  }
  options.path = target.per_environment ? read_template(*given, {kPathScope}, context.sink)
                                        : read_template(*given, {kSystemPathScope}, context.sink);
  if (!options.path || !check_output_path(options.path->raw, context.sink)) {
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

// The words that say that code runs on somebody's own machine.
std::optional<std::vector<model::Text>> read_development(const Input& list, diag::Sink& sink) {
  if (!expect_items(list, sink)) {
    return std::nullopt;
  }
  std::vector<model::Text> words;
  std::unordered_map<std::string_view, source::Span> seen;
  for (const syntax::Value item : list.value.items()) {
    const auto word = read_word({list.key, item}, sink);
    if (!word || !check_name(*word, NameKind::Environment, sink)) {
      continue;
    }
    const auto [at, added] = seen.try_emplace(word->value, word->span);
    if (added) {
      words.push_back(*word);
    } else {
      sink.report(kRepeatedItem.at(word->span, word->value).label(at->second, "first listed here"));
    }
  }
  return words;
}

void take_accessor_options(const Reader& reader, model::TargetOptions& options, Context& context) {
  // A day: whoever wants more wants the value of the start.
  constexpr int kMostSeconds = 86400;
  if (const auto given = reader.get("environment_variable")) {
    const auto name = read_word(*given, context.sink);
    if (name && check_name(*name, NameKind::EnvironmentVariable, context.sink)) {
      options.environment_variable = name;
    }
  }
  if (const auto given = reader.get("development")) {
    options.development = read_development(*given, context.sink);
  }
  if (const auto given = reader.get("cache_seconds")) {
    const auto seconds = read_count(*given, 1, kMostSeconds, context.sink);
    options.cache_seconds = seconds ? seconds->value : options.cache_seconds;
  }
}

model::TargetOptions read_options(const Reader& reader, const terms::TargetTraits& target,
                                  Context& context) {
  static constexpr auto kValues = std::to_array<std::string_view>({"write-only", "none"});
  static constexpr auto kMeanings = std::to_array<model::TerraformValues>(
      {model::TerraformValues::WriteOnly, model::TerraformValues::None});
  model::TargetOptions options{.enabled = true, .span = reader.subject().span};
  take_path(reader, target, options, context);
  if (reader.allows("attach")) {
    if (const auto given = reader.get("attach")) {
      options.attach = is_true(read_flag(*given, context.sink));
    }
  }
  if (reader.allows("cache_seconds")) {
    take_accessor_options(reader, options, context);
  }
  if (reader.allows("values")) {
    if (const auto given = reader.get("values")) {
      if (const auto values = read_choice<std::size_t>(*given, kValues, context.sink)) {
        options.values = kMeanings[values->value];
      }
    }
  }
  return options;
}

}  // namespace

void resolve_targets(const std::vector<Input>& targets, Context& context) {
  if (targets.empty()) {
    for (model::TargetOptions& options : context.spec.targets) {
      options.enabled = true;
    }
    return;
  }
  NameIndex seen("target");
  NameIndex known("target");
  for (const terms::TargetTraits& target : terms::kTargets) {
    known.add_once({target.name, {}});
  }
  for (const Input& map : targets) {
    if (!expect_entries(map, context.sink)) {
      continue;
    }
    for (const syntax::Entry entry : map.value.entries()) {
      const model::Text name{entry.key.text(), entry.key.span()};
      const auto index = known.require(name, context.sink);
      if (!index || !seen.add(name, context.sink)) {
        continue;
      }
      const terms::TargetTraits& target = terms::kTargets[*index];
      const Reader reader(entry.value, {"target", name.value, name.span}, keys_of(target),
                          context.sink);
      context.spec.targets[*index] = read_options(reader, target, context);
    }
  }
}

void resolve_local(const Input& local, Context& context) {
  diag::Sink& sink = context.sink;
  const Reader reader(local.value, {"`local`", {}, local.value.span()}, kLocalKeys, sink);
  model::Local out;
  std::optional<model::Located<terms::LocalFormat>> format;
  if (const auto given = reader.require("format")) {
    format = read_choice<terms::LocalFormat>(*given, terms::kLocalFormats, sink);
    out.format = format ? format->value : out.format;
  }
  const bool prompt = format && format->value == terms::LocalFormat::Prompt;
  if (const auto given = reader.get("path")) {
    out.path = read_template(*given, {kLocalPathScope}, sink);
    if (out.path) {
      check_output_path(out.path->raw, sink);
    }
    if (prompt) {
      sink.report(kMisplacedKey.at(reader.key_span("path"), "path", "where values are asked for")
                      .label(format->span, "the format is chosen here"));
    }
  } else if (format && !prompt && !reader.is_misspelt("path")) {
    sink.report(kMissingKey.at(reader.subject().span, reader.subject().text(), "path"));
  }
  context.spec.local = std::move(out);
}

}  // namespace resolve
