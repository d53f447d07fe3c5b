#include "schema/values.h"

#include <re2/re2.h>

#include <string>

#include "base/suggest.h"
#include "schema/characters.h"
#include "schema/rules/values.h"

namespace schema {

namespace {

constexpr int kBillion = 1'000'000'000;

std::string_view kind_of(const syntax::Value& value) {
  switch (value.kind()) {
    case syntax::Kind::Null:
      return "nothing";
    case syntax::Kind::Scalar:
      return "a single value";
    case syntax::Kind::Sequence:
      return "a list";
    case syntax::Kind::Map:
      return "a map";
  }
  return {};
}

std::string quoted(std::string_view key) { return '`' + std::string(key) + '`'; }

void report_kind(const syntax::Value& value, std::string_view what, std::string_view wanted,
                 diag::Sink& sink) {
  auto diagnostic = kWrongKind.at(value.span(), what, wanted, kind_of(value));
  if (value.is_null() && wanted == "a map") {
    diagnostic.help = "write `{}` for an empty map";
  }
  sink.report(std::move(diagnostic));
}

// The value of `digits`, if they are a plain number.
std::optional<int> plain_number(std::string_view digits) {
  if (digits.empty() || (digits.size() > 1 && digits[0] == '0')) {
    return std::nullopt;
  }
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    number = number >= kBillion / 10 ? kBillion : number * 10 + (c - '0');
  }
  return number;
}

std::string in_days_or_hours(int hours) {
  return hours % 24 == 0 ? std::to_string(hours / 24) + "d" : std::to_string(hours) + "h";
}

}  // namespace

bool expect_map(const syntax::Value& value, const Subject& subject, diag::Sink& sink) {
  if (!value.is_map()) {
    report_kind(value, subject.text(), "a map", sink);
  }
  return value.is_map();
}

bool expect_entries(const Input& input, diag::Sink& sink) {
  if (!input.value.is_map()) {
    report_kind(input.value, quoted(input.key), "a map", sink);
    return false;
  }
  if (input.value.size() == 0) {
    sink.report(kEmpty.at(input.value.span(), quoted(input.key)));
    return false;
  }
  return true;
}

bool expect_items(const Input& input, diag::Sink& sink) {
  if (!input.value.is_sequence()) {
    report_kind(input.value, quoted(input.key), "a list", sink);
    return false;
  }
  if (input.value.size() == 0) {
    sink.report(kEmpty.at(input.value.span(), quoted(input.key)));
    return false;
  }
  return true;
}

std::optional<model::Text> read_word(const Input& input, diag::Sink& sink) {
  if (!input.value.is_scalar()) {
    report_kind(input.value, quoted(input.key), "a single value", sink);
    return std::nullopt;
  }
  if (input.value.text().empty()) {
    sink.report(kEmpty.at(input.value.span(), quoted(input.key)));
    return std::nullopt;
  }
  return model::Text{input.value.text(), input.value.span()};
}

std::optional<model::Text> read_text(const Input& input, diag::Sink& sink,
                                     const TextLimits& limits) {
  const bool empty = input.value.is_scalar() && input.value.text().empty();
  if (empty && limits.may_be_empty) {
    return model::Text{input.value.text(), input.value.span()};
  }
  const auto text = read_word(input, sink);
  if (!text) {
    return std::nullopt;
  }
  if (const auto found = forbidden_character(text->value, limits.newlines)) {
    sink.report(kForbiddenCharacter.at(text->span, input.key, describe_character(*found)));
    return std::nullopt;
  }
  if (text->value.find("{{resolve") != std::string_view::npos) {
    sink.report(kLiveReference.at(text->span, input.key));
    return std::nullopt;
  }
  if (limits.max_characters > 0) {
    const int length = static_cast<int>(count_characters(text->value));
    if (length > limits.max_characters) {
      sink.report(kTooLong.at(text->span, input.key, length, limits.max_characters));
      return std::nullopt;
    }
  }
  return text;
}

std::optional<model::Located<bool>> read_flag(const Input& input, diag::Sink& sink) {
  const auto word = read_word(input, sink);
  if (!word) {
    return std::nullopt;
  }
  if (input.value.quoted() || (word->value != "true" && word->value != "false")) {
    sink.report(kBadBoolean.at(word->span, word->value, input.key));
    return std::nullopt;
  }
  return model::Located<bool>{word->value == "true", word->span};
}

std::optional<model::Located<int>> read_integer(const Input& input, diag::Sink& sink) {
  const auto word = read_word(input, sink);
  if (!word) {
    return std::nullopt;
  }
  const auto number = plain_number(word->value);
  if (!number || input.value.quoted()) {
    sink.report(kBadNumber.at(word->span, word->value, input.key));
    return std::nullopt;
  }
  return model::Located<int>{*number, word->span};
}

std::optional<model::Located<int>> read_count(const Input& input, int least, int most,
                                              diag::Sink& sink) {
  const auto number = read_integer(input, sink);
  if (number && (number->value < least || number->value > most)) {
    sink.report(kOutOfRange.at(number->span, input.key, input.value.text(),
                               std::to_string(least) + " to " + std::to_string(most)));
    return std::nullopt;
  }
  return number;
}

std::optional<model::Located<int>> read_hours(const Input& input, int least, int most,
                                              diag::Sink& sink) {
  const auto word = read_word(input, sink);
  if (!word) {
    return std::nullopt;
  }
  const char unit = word->value.back();
  const auto number = plain_number(word->value.substr(0, word->value.size() - 1));
  if (!number || (unit != 'd' && unit != 'h')) {
    sink.report(kBadDuration.at(word->span, word->value, input.key));
    return std::nullopt;
  }
  // A number that large is out of range in either unit.
  const int hours = *number > kBillion / 24 ? kBillion : *number * (unit == 'd' ? 24 : 1);
  if (hours < least || hours > most) {
    sink.report(kOutOfRange.at(word->span, input.key, word->value,
                               in_days_or_hours(least) + " to " + in_days_or_hours(most)));
    return std::nullopt;
  }
  return model::Located<int>{hours, word->span};
}

std::optional<model::Text> read_pattern(const Input& input, diag::Sink& sink) {
  const auto text = read_text(input, sink);
  if (!text) {
    return std::nullopt;
  }
  const re2::RE2 expression(re2::StringPiece(text->value.data(), text->value.size()),
                            re2::RE2::Quiet);
  if (!expression.ok()) {
    sink.report(kBadPattern.at(text->span, text->value, expression.error()));
    return std::nullopt;
  }
  return text;
}

void report_bad_word(const Input& input, std::span<const std::string_view> words,
                     diag::Sink& sink) {
  sink.report(kBadWord.at(input.value.span(), input.value.text(), input.key)
                  .advise(base::suggestion(input.value.text(), words)));
}

}  // namespace schema
