#include "resolve/fields.h"

#include <array>

#include "aws/limits.h"
#include "resolve/generate.h"
#include "resolve/rules/secrets.h"
#include "schema/keys.h"
#include "schema/names.h"
#include "schema/reader.h"
#include "schema/values.h"
#include "syntax/document.h"
#include "terms/value.h"

namespace resolve {

namespace {

constexpr int kMaxValue = aws::kMaxSecretBytes;

void check_lengths(const model::Field& field, diag::Sink& sink) {
  const auto& least = field.min_length;
  const auto& most = field.max_length;
  if (least && most && least->value > most->value) {
    sink.report(
        kLengthBounds.at(least->span, "`min_length`", least->value, "max_length", most->value)
            .label(most->span, "the other bound"));
    return;
  }
  if (!field.generate) {
    return;
  }
  const int length = field.generate->value.length;
  const source::Span span = field.generate->span;
  if (least && length < least->value) {
    sink.report(kLengthBounds.at(span, "a generated length", length, "min_length", least->value)
                    .label(least->span, "the bound"));
  }
  if (most && length > most->value) {
    sink.report(kLengthBounds.at(span, "a generated length", length, "max_length", most->value)
                    .label(most->span, "the bound"));
  }
}

void read_texts(const schema::Reader& reader, const schema::Scope& scope, model::Field& field) {
  diag::Sink& sink = reader.sink();
  if (const auto given = reader.get("description")) {
    field.description = schema::read_text(*given, sink, {.newlines = true});
  }
  if (const auto given = reader.get("placeholder")) {
    field.placeholder = schema::read_text(*given, sink, {.max_characters = kMaxValue});
  }
  if (const auto given = reader.get("const")) {
    field.constant =
        schema::read_text(*given, sink, {.max_characters = kMaxValue, .may_be_empty = true});
  }
  if (const auto given = reader.get("pattern")) {
    field.pattern = schema::read_pattern(*given, sink);
  }
  if (const auto given = reader.get("source")) {
    field.source = schema::read_template(*given, scope, sink);
  }
}

}  // namespace

model::Field read_field(const schema::Input& input, const model::Text& name,
                        const schema::Scope& scope, diag::Sink& sink) {
  static constexpr auto kSources =
      std::to_array<std::string_view>({"generate", "placeholder", "const"});
  const source::Span place = name.value.empty() ? input.value.span() : name.span;
  const schema::Subject subject{name.value.empty() ? "`value`" : "field", name.value, place};
  const schema::Reader reader(input.value, subject, schema::kFieldKeys, sink);
  model::Field field{.name = name};
  reader.at_most_one(kSources);
  read_texts(reader, scope, field);
  if (const auto given = reader.get("generate")) {
    field.generate = read_generate(*given, sink);
  }
  if (const auto given = reader.get("format")) {
    field.format = schema::read_choice<terms::FieldFormat>(*given, terms::kFieldFormats, sink)
                       .value_or(field.format);
  }
  if (const auto given = reader.get("min_length")) {
    field.min_length = schema::read_count(*given, 0, kMaxValue, sink);
  }
  if (const auto given = reader.get("max_length")) {
    field.max_length = schema::read_count(*given, 1, kMaxValue, sink);
  }
  if (const auto given = reader.get("optional")) {
    field.optional = schema::is_true(schema::read_flag(*given, sink));
  }
  bool sensitive_known = true;
  if (const auto given = reader.get("sensitive")) {
    const auto sensitive = schema::read_flag(*given, sink);
    sensitive_known = sensitive.has_value();
    field.sensitive = !sensitive || sensitive->value;
  }
  check_lengths(field, sink);
  if (field.constant && field.sensitive && sensitive_known) {
    sink.report(kConstIsSecret.at(field.constant->span, subject.text()));
  }
  return field;
}

std::vector<model::Field> read_fields(const schema::Input& map, const schema::Scope& scope,
                                      diag::Sink& sink) {
  std::vector<model::Field> fields;
  if (!schema::expect_entries(map, sink)) {
    return fields;
  }
  fields.reserve(map.value.size());
  for (const syntax::Entry entry : map.value.entries()) {
    const model::Text name{entry.key.text(), entry.key.span()};
    schema::check_name(name, schema::NameKind::Field, sink);
    fields.push_back(read_field({name.value, entry.value}, name, scope, sink));
  }
  return fields;
}

}  // namespace resolve
