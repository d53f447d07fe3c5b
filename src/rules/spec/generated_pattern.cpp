#include <re2/re2.h>

#include <cstdint>
#include <string>

#include "rules/spec/fields.h"
#include "rules/spec/spec_rule.h"

namespace rules::generated_pattern {

namespace {

// What GetRandomPassword draws from.
std::string alphabet(const terms::Generate& generate) {
  std::string all;
  if (!generate.exclude_lowercase) {
    all += "abcdefghijklmnopqrstuvwxyz";
  }
  if (!generate.exclude_uppercase) {
    all += "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  }
  if (!generate.exclude_numbers) {
    all += "0123456789";
  }
  if (!generate.exclude_punctuation) {
    all += "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  }
  if (generate.include_space) {
    all += ' ';
  }
  std::erase_if(
      all, [&](char c) { return generate.exclude_characters.find(c) != std::string_view::npos; });
  return all;
}

// Checks a few such values against the pattern, the same ones in every run.
bool fits(const terms::Generate& generate, const RE2& pattern) {
  constexpr int kSamples = 16;
  const std::string from = alphabet(generate);
  if (from.empty()) {
    return true;
  }
  std::uint32_t state = 1;
  std::string sample(static_cast<std::size_t>(generate.length), ' ');
  for (int i = 0; i < kSamples; ++i) {
    for (char& c : sample) {
      // The linear congruential generator of Numerical Recipes; its high bits are the good ones.
      state = state * 1664525U + 1013904223U;
      c = from[(state >> 16U) % from.size()];
    }
    if (!RE2::FullMatch(sample, pattern)) {
      return false;
    }
  }
  return true;
}

}  // namespace

constexpr SpecRule<model::Field, std::string_view> kRule{
    .code = "SG2104",
    .name = "generated-pattern",
    .message = "generated values do not match `{}`",
    .why = "A value generated for the field would be rejected wherever its pattern is checked.",
    .help =
        "make `length` and the excluded characters agree with the `pattern`, or remove one of the "
        "two",
    .example = {.text = R"(
secrets:
  token:<?>})",
                .bad = R"( {value: {generate: {length: 32}, pattern: "[A-Za-z0-9]{32}"})",
                .good = R"(
    value: {generate: {length: 32, exclude_punctuation: true}, pattern: "[A-Za-z0-9]{32}")"},
    .check =
        [](const model::Field& field, auto& report) {
          if (!field.generate || !field.pattern) {
            return;
          }
          const std::string_view text = field.pattern->value;
          const RE2 pattern(re2::StringPiece(text.data(), text.size()), RE2::Quiet);
          if (pattern.ok() && !fits(field.generate->value, pattern)) {
            report(field.generate->span, text).label(field.pattern->span, "the pattern");
          }
        },
};

}  // namespace rules::generated_pattern
