#include "emit/field_words.h"

#include <string_view>

namespace emit {

namespace {

std::string_view format_words(terms::FieldFormat format) {
  switch (format) {
    case terms::FieldFormat::String:
      return "";
    case terms::FieldFormat::Url:
      return "a URL";
    case terms::FieldFormat::Email:
      return "an email address";
    case terms::FieldFormat::Json:
      return "JSON";
    case terms::FieldFormat::Pem:
      return "PEM";
    case terms::FieldFormat::Integer:
      return "a whole number";
    case terms::FieldFormat::Boolean:
      return "true or false";
    case terms::FieldFormat::Base64:
      return "Base64";
  }
  return "";
}

void add(std::string& out, std::string_view part) {
  if (!part.empty()) {
    out += out.empty() ? "" : ", ";
    out += part;
  }
}

std::string characters(int count) {
  return std::to_string(count) + (count == 1 ? " character" : " characters");
}

}  // namespace

std::string field_words(const plan::Field& field) {
  std::string words;
  add(words, format_words(field.format));
  if (field.min_length && field.max_length) {
    add(words, *field.min_length == *field.max_length
                   ? characters(*field.max_length)
                   : std::to_string(*field.min_length) + " to " + characters(*field.max_length));
  } else if (field.min_length) {
    add(words, "at least " + characters(*field.min_length));
  } else if (field.max_length) {
    add(words, "at most " + characters(*field.max_length));
  }
  return words;
}

std::string generate_words(const terms::Generate& generate) {
  std::string words = characters(generate.length);
  add(words, generate.exclude_lowercase ? "no lower-case letters" : "");
  add(words, generate.exclude_uppercase ? "no upper-case letters" : "");
  add(words, generate.exclude_numbers ? "no digits" : "");
  add(words, generate.exclude_punctuation ? "no punctuation" : "");
  add(words, generate.include_space ? "with spaces" : "");
  if (!generate.exclude_characters.empty()) {
    add(words, "none of " + std::string(generate.exclude_characters));
  }
  return words;
}

}  // namespace emit
