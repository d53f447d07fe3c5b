#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace terms {

// The shape of a secret's value. Value: one string. Object: a JSON object of fields. Binary: bytes,
// which secretgen does not interpret.
enum class ShapeKind { Value, Object, Binary };

// The type of text in a field.
enum class FieldFormat { String, Url, Email, Json, Pem, Integer, Boolean, Base64 };

// Each list has the order of its enumerators.
inline constexpr auto kShapeKinds = std::to_array<std::string_view>({"value", "object", "binary"});
inline constexpr auto kFieldFormats = std::to_array<std::string_view>(
    {"string", "url", "email", "json", "pem", "integer", "boolean", "base64"});

constexpr std::string_view word(ShapeKind kind) {
  return kShapeKinds[static_cast<std::size_t>(kind)];
}
constexpr std::string_view word(FieldFormat format) {
  return kFieldFormats[static_cast<std::size_t>(format)];
}

// The parameters of GetRandomPassword, with its defaults.
struct Generate {
  int length = 32;  // 1 to 4096
  std::string_view exclude_characters;
  bool exclude_punctuation = false;
  bool exclude_numbers = false;
  bool exclude_uppercase = false;
  bool exclude_lowercase = false;
  bool include_space = false;
  bool require_each_included_type = true;

  friend bool operator==(const Generate&, const Generate&) = default;
};

}  // namespace terms
