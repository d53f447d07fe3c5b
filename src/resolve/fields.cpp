#include "resolve/fields.h"

#include <array>
#include <string>

#include "resolve/keys.h"
#include "resolve/names.h"
#include "resolve/rules/secrets.h"
#include "resolve/values.h"

namespace resolve {

namespace {

// The most that Secrets Manager stores.
constexpr int kMaxValue = 65536;

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

void read_texts(const Reader& reader, const Scope& scope, model::Field& field) {
  diag::Sink& sink = reader.sink();
  if (const auto given = reader.get("description")) {
    field.description = read_text(*given, sink, {.newlines = true});
  }
  if (const auto given = reader.get("placeholder")) {
    field.placeholder = read_text(*given, sink, {.max_characters = kMaxValue});
  }
  if (const auto given = reader.get("const")) {
    field.constant = read_text(*given, sink, {.max_characters = kMaxValue, .may_be_empty = true});
  }
  if (const auto given = reader.get("pattern")) {
    field.pattern = read_pattern(*given, sink);
  }
  if (const auto given = reader.get("source")) {
    field.source = read_template(*given, scope, sink);
  }
}

}  // namespace

model::Field read_field(const Input& input, const model::Text& name, const Scope& scope,
                        diag::Sink& sink) {
  static constexpr auto kSources =
      std::to_array<std::string_view>({"generate", "placeholder", "const"});
  const source::Span place = name.value.empty() ? input.value.span() : name.span;
  const Subject subject{name.value.empty() ? "`value`" : "field", name.value, place};
  const Reader reader(input.value, subject, kFieldKeys, sink);
  model::Field field{.name = name};
  reader.at_most_one(kSources);
  read_texts(reader, scope, field);
  if (const auto given = reader.get("generate")) {
    field.generate = read_generate(*given, sink);
  }
  if (const auto given = reader.get("format")) {
    field.format =
        read_choice<terms::FieldFormat>(*given, terms::kFieldFormats, sink).value_or(field.format);
  }
  if (const auto given = reader.get("min_length")) {
    field.min_length = read_count(*given, 0, kMaxValue, sink);
  }
  if (const auto given = reader.get("max_length")) {
    field.max_length = read_count(*given, 1, kMaxValue, sink);
  }
  if (const auto given = reader.get("optional")) {
    field.optional = is_true(read_flag(*given, sink));
  }
  bool sensitive_known = true;
  if (const auto given = reader.get("sensitive")) {
    const auto sensitive = read_flag(*given, sink);
    sensitive_known = sensitive.has_value();
    field.sensitive = !sensitive || sensitive->value;
  }
  check_lengths(field, sink);
  if (field.constant && field.sensitive && sensitive_known) {
    sink.report(kConstIsSecret.at(field.constant->span, subject.text()));
  }
  return field;
}

std::vector<model::Field> read_fields(const Input& map, const Scope& scope, diag::Sink& sink) {
  std::vector<model::Field> fields;
  if (!expect_entries(map, sink)) {
    return fields;
  }
  fields.reserve(map.value.size());
  for (const syntax::Entry entry : map.value.entries()) {
    const model::Text name{entry.key.text(), entry.key.span()};
    check_name(name, NameKind::Field, sink);
    fields.push_back(read_field({name.value, entry.value}, name, scope, sink));
  }
  return fields;
}

void resolve_shapes(const std::vector<Input>& shapes, Context& context) {
  // A shape serves secrets of different dimensions; each secret's own are held against its `source`
  // again where the shape is used.
  std::vector<std::uint32_t> dimensions(context.spec.dimensions.size());
  for (std::uint32_t i = 0; i < dimensions.size(); ++i) {
    dimensions[i] = i;
  }
  const Scope scope{kSecretScope, dimensions, &context.spec};
  for (const Input& map : shapes) {
    if (!expect_entries(map, context.sink)) {
      continue;
    }
    for (const syntax::Entry entry : map.value.entries()) {
      const model::Text name{entry.key.text(), entry.key.span()};
      check_name(name, NameKind::Shape, context.sink);
      if (!context.shapes.add(name, context.sink)) {
        continue;
      }
      const std::size_t errors = context.sink.errors();
      auto fields = read_fields({name.value, entry.value}, scope, context.sink);
      context.shape_known.push_back(context.sink.errors() == errors);
      context.spec.shapes.push_back({name, std::move(fields)});
    }
  }
}

}  // namespace resolve
