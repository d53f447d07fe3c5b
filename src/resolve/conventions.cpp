#include "resolve/conventions.h"

#include <array>

#include "aws/rotation.h"
#include "schema/keys.h"
#include "schema/reader.h"
#include "schema/values.h"
#include "syntax/document.h"

namespace resolve {

namespace {

std::vector<model::Text> read_required_tags(const schema::Input& list, diag::Sink& sink) {
  std::vector<model::Text> tags;
  if (!schema::expect_items(list, sink)) {
    return tags;
  }
  for (const syntax::Value item : list.value.items()) {
    if (const auto key = schema::read_text({list.key, item}, sink)) {
      tags.push_back(*key);
    }
  }
  return tags;
}

void take_rotation(const schema::Input& input, model::Conventions& out, diag::Sink& sink) {
  const schema::Reader reader(input.value, {"the rotation convention", {}, input.value.span()},
                              schema::kRotationConventionKeys, sink);
  if (const auto given = reader.get("required")) {
    out.rotation_required = schema::read_flag(*given, sink);
  }
  if (const auto given = reader.get("at_most")) {
    out.rotation_at_most_hours =
        schema::read_hours(*given, aws::kMinRotation, aws::kMaxRotation, sink);
  }
}

void take_excuse(const syntax::Value& item, Context& context) {
  static constexpr auto kRules =
      std::to_array<std::string_view>({"name_pattern", "required_tags", "rotation", "kms_key"});
  const schema::Reader reader(item, {"an excuse", {}, item.span()}, schema::kExcuseKeys,
                              context.sink);
  model::Excuse excuse;
  if (const auto given = reader.get("rule")) {
    if (const auto rule = schema::read_choice<int>(*given, kRules, context.sink)) {
      excuse.rule = model::Text{given->value.text(), rule->span};
    }
  }
  if (const auto given = reader.require("reason")) {
    excuse.reason = schema::read_text(*given, context.sink).value_or(excuse.reason);
  }
  const auto given = reader.require("secret");
  const auto id = given ? schema::read_word(*given, context.sink) : std::nullopt;
  const auto index = id ? context.secrets.require(*id, context.sink) : std::nullopt;
  if (index) {
    excuse.secret = *id;
    excuse.secret_index = *index;
    context.spec.conventions.excused.push_back(excuse);
  }
}

}  // namespace

void resolve_conventions(const schema::Input& conventions, Context& context) {
  static constexpr auto kRequired = std::to_array<std::string_view>({"required"});
  diag::Sink& sink = context.sink;
  const schema::Reader reader(conventions.value, {"`conventions`", {}, conventions.value.span()},
                              schema::kConventionKeys, sink);
  model::Conventions& out = context.spec.conventions;
  if (const auto given = reader.get("name_pattern")) {
    out.name_pattern = schema::read_pattern(*given, sink);
  }
  if (const auto given = reader.get("required_tags")) {
    out.required_tags = read_required_tags(*given, sink);
  }
  if (const auto given = reader.get("rotation")) {
    take_rotation(*given, out, sink);
  }
  if (const auto given = reader.get("kms_key")) {
    if (const auto word = schema::read_choice<int>(*given, kRequired, sink)) {
      out.kms_key_required = model::Located<bool>{true, word->span};
    }
  }
  if (const auto given = reader.get("excused"); given && schema::expect_items(*given, sink)) {
    for (const syntax::Value item : given->value.items()) {
      take_excuse(item, context);
    }
  }
}

}  // namespace resolve
