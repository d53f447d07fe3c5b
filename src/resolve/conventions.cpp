#include "resolve/conventions.h"

#include <array>

#include "resolve/keys.h"
#include "resolve/rotation.h"
#include "resolve/rules/values.h"
#include "resolve/values.h"

namespace resolve {

namespace {

std::vector<model::Text> read_required_tags(const Input& list, diag::Sink& sink) {
  std::vector<model::Text> tags;
  if (!expect_items(list, sink)) {
    return tags;
  }
  for (const syntax::Value item : list.value.items()) {
    if (const auto key = read_text({list.key, item}, sink)) {
      tags.push_back(*key);
    }
  }
  return tags;
}

void take_rotation(const Input& input, model::Conventions& out, diag::Sink& sink) {
  const Reader reader(input.value, {"the rotation convention", {}, input.value.span()},
                      kRotationConventionKeys, sink);
  if (const auto given = reader.get("required")) {
    out.rotation_required = read_flag(*given, sink);
  }
  if (const auto given = reader.get("at_most")) {
    out.rotation_at_most_hours = read_hours(*given, kLeastRotation, kMostRotation, sink);
  }
}

void take_excuse(const syntax::Value& item, Context& context) {
  static constexpr auto kRules =
      std::to_array<std::string_view>({"name_pattern", "required_tags", "rotation", "kms_key"});
  const Reader reader(item, {"an excuse", {}, item.span()}, kExcuseKeys, context.sink);
  model::Excuse excuse;
  if (const auto given = reader.get("rule")) {
    if (const auto rule = read_choice<int>(*given, kRules, context.sink)) {
      excuse.rule = model::Text{given->value.text(), rule->span};
    }
  }
  if (const auto given = reader.require("reason")) {
    excuse.reason = read_text(*given, context.sink).value_or(excuse.reason);
  }
  const auto given = reader.require("secret");
  const auto id = given ? read_word(*given, context.sink) : std::nullopt;
  const auto index = id ? context.secrets.require(*id, context.sink) : std::nullopt;
  if (index) {
    excuse.secret = *id;
    excuse.secret_index = *index;
    context.spec.conventions.excused.push_back(excuse);
  }
}

}  // namespace

void resolve_conventions(const Input& conventions, Context& context) {
  static constexpr auto kRequired = std::to_array<std::string_view>({"required"});
  diag::Sink& sink = context.sink;
  const Reader reader(conventions.value, {"`conventions`", {}, conventions.value.span()},
                      kConventionKeys, sink);
  model::Conventions& out = context.spec.conventions;
  if (const auto given = reader.get("name_pattern")) {
    out.name_pattern = read_pattern(*given, sink);
  }
  if (const auto given = reader.get("required_tags")) {
    out.required_tags = read_required_tags(*given, sink);
  }
  if (const auto given = reader.get("rotation")) {
    take_rotation(*given, out, sink);
  }
  if (const auto given = reader.get("kms_key")) {
    if (const auto word = read_choice<int>(*given, kRequired, sink)) {
      out.kms_key_required = model::Located<bool>{true, word->span};
    }
  }
  if (const auto given = reader.get("excused"); given && expect_items(*given, sink)) {
    for (const syntax::Value item : given->value.items()) {
      take_excuse(item, context);
    }
  }
}

void resolve_excluded(const std::vector<Input>& excluded, Context& context) {
  NameIndex seen("excluded name");
  for (const Input& list : excluded) {
    if (!expect_items(list, context.sink)) {
      continue;
    }
    for (const syntax::Value item : list.value.items()) {
      const Reader reader(item, {"an excluded name", {}, item.span()}, kExcludedKeys, context.sink);
      const auto name = reader.require("name");
      const auto reason = reader.require("reason");
      const auto name_text = name ? read_text(*name, context.sink) : std::nullopt;
      const auto reason_text = reason ? read_text(*reason, context.sink) : std::nullopt;
      if (name_text && seen.add(*name_text, context.sink) && reason_text) {
        context.spec.excluded.push_back({*name_text, *reason_text});
      }
    }
  }
}

}  // namespace resolve
