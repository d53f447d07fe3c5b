#include "rules/spec/fields.h"

#include <fmt/format.h>
#include <re2/re2.h>

namespace rules {

namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

// Characters as length limits count them: continuation bytes of UTF-8 do not count.
std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  }
  return count;
}

// The shape of a format's values; null for any text, and for JSON, whose shape is not regular.
const RE2* pattern_of(terms::FieldFormat format) {
  static const RE2 kUrl(R"([A-Za-z][A-Za-z0-9+.-]*:\S+)");
  static const RE2 kEmail(R"([^@\s]+@[^@\s]+\.[^@\s]+)");
  static const RE2 kPem("(?s)-----BEGIN .*");
  static const RE2 kInteger("-?(0|[1-9][0-9]*)");
  static const RE2 kBoolean("true|false");
  static const RE2 kBase64("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");
  switch (format) {
    case terms::FieldFormat::String:
    case terms::FieldFormat::Json:
      return nullptr;
    case terms::FieldFormat::Url:
      return &kUrl;
    case terms::FieldFormat::Email:
      return &kEmail;
    case terms::FieldFormat::Pem:
      return &kPem;
    case terms::FieldFormat::Integer:
      return &kInteger;
    case terms::FieldFormat::Boolean:
      return &kBoolean;
    case terms::FieldFormat::Base64:
      return &kBase64;
  }
  return nullptr;
}

}  // namespace

const model::Field* field_of(const model::Secret& secret, const model::Read& read) {
  if (read.field) {
    for (const model::Field& field : secret.fields) {
      if (field.name.value == read.field->value) {
        return &field;
      }
    }
  }
  return nullptr;
}

bool is_string(const model::Field& field) {
  switch (field.format.value) {
    case terms::FieldFormat::Json:
      return false;
    case terms::FieldFormat::Integer:
    case terms::FieldFormat::Boolean:
      // Only a constant is written without quotes.
      return !field.constant;
    case terms::FieldFormat::String:
    case terms::FieldFormat::Url:
    case terms::FieldFormat::Email:
    case terms::FieldFormat::Pem:
    case terms::FieldFormat::Base64:
      return true;
  }
  return true;
}

std::string misfit(const model::Field& field, std::string_view value) {
  const std::size_t length = characters(value);
  if (field.min_length && length < static_cast<std::size_t>(field.min_length->value)) {
    return fmt::format("has {} characters, fewer than `min_length`", length);
  }
  if (field.max_length && length > static_cast<std::size_t>(field.max_length->value)) {
    return fmt::format("has {} characters, more than `max_length`", length);
  }
  const RE2* const shape = pattern_of(field.format.value);
  if (shape != nullptr && !RE2::FullMatch(piece(value), *shape)) {
    return fmt::format("is not a valid `{}`", terms::word(field.format.value));
  }
  if (field.pattern) {
    const RE2 pattern(piece(field.pattern->value), RE2::Quiet);
    if (pattern.ok() && !RE2::FullMatch(piece(value), pattern)) {
      return "does not match the `pattern`";
    }
  }
  return {};
}

}  // namespace rules
