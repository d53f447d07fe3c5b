#include "emit/dotenv/about.h"

#include <string_view>

#include "emit/field_words.h"

namespace emit::dotenv {

namespace {

void add_line(std::string& out, std::string_view line) {
  if (!line.empty()) {
    out += '\n';
    out += line;
  }
}

std::string sentence(std::string words) {
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  }
  return words.empty() ? words : words + ".";
}

std::string list(const std::vector<std::string_view>& names) {
  std::string text;
  for (const std::string_view name : names) {
    text += text.empty() ? "" : ", ";
    text += name;
  }
  return text;
}

void add_value(std::string& out, const plan::Field& field, bool values) {
  add_line(out, sentence(field_words(field)));
  if (!field.pattern.empty()) {
    add_line(out, "Must match " + std::string(field.pattern));
  }
  if (field.source == plan::FieldSource::Generated) {
    const std::string made = generate_words(field.generate);
    add_line(out, values ? "Leave empty to generate it: " + made + "."
                         : "Generated in AWS: " + made + ".");
  } else if (field.optional) {
    add_line(out, "Optional.");
  }
}

std::string entire(const plan::Shape& shape) {
  if (shape.kind == terms::ShapeKind::Binary) {
    return "Binary, which a line cannot contain.";
  }
  std::vector<std::string_view> names;
  for (const plan::Field& field : shape.fields) {
    names.push_back(field.name);
  }
  return "The entire value, a JSON object of " + list(names) + ".";
}

}  // namespace

std::string about(const plan::Plan& plan, const plan::LocalFile& file, const plan::LocalKey& key) {
  const plan::Shape& shape = plan.shapes[key.shape];
  std::string text = key.label;
  if (key.content == plan::LocalContent::Value && !shape.fields[key.field].name.empty()) {
    text.append(", field ").append(shape.fields[key.field].name);
  }
  if (!key.description.empty()) {
    text.append(": ").append(key.description);
  }
  switch (key.content) {
    case plan::LocalContent::Value:
      add_value(text, shape.fields[key.field], file.values);
      break;
    case plan::LocalContent::Whole:
      add_line(text, entire(shape));
      break;
    case plan::LocalContent::Name:
      add_line(text, "The name of the secret" +
                         (key.named_in.empty() ? "" : " in " + std::string(key.named_in)) +
                         ", not its value.");
      break;
  }
  if (key.external) {
    add_line(text, "Owned by another system.");
  }
  if (!key.environments.empty()) {
    add_line(text, "Only in " + list(key.environments) + ".");
  }
  if (!key.hint.empty()) {
    add_line(text, "For example: " + key.hint);
  }
  return text;
}

}  // namespace emit::dotenv
