#include "resolve/generate.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "aws/limits.h"
#include "resolve/rules/secrets.h"
#include "schema/keys.h"
#include "schema/reader.h"
#include "schema/values.h"

namespace resolve {

namespace {

struct CharacterType {
  std::string_view name;
  std::string_view characters;
  bool excluded = false;
};

struct GeneratePlaces {
  source::Span whole;
  source::Span length;
  source::Span exclude_characters;
};

// What GetRandomPassword chooses from.
std::array<CharacterType, 4> types(const terms::Generate& generate) {
  return {{
      {"lower-case letter", "abcdefghijklmnopqrstuvwxyz", generate.exclude_lowercase},
      {"upper-case letter", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", generate.exclude_uppercase},
      {"digit", "0123456789", generate.exclude_numbers},
      {"punctuation mark", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", generate.exclude_punctuation},
  }};
}

void check_types(const terms::Generate& generate, const GeneratePlaces& places, diag::Sink& sink) {
  int included = 0;
  int left = 0;
  for (const CharacterType& type : types(generate)) {
    if (type.excluded) {
      continue;
    }
    ++included;
    const std::string_view excluded = generate.exclude_characters;
    const bool used_up =
        std::all_of(type.characters.begin(), type.characters.end(),
                    [excluded](char c) { return excluded.find(c) != std::string_view::npos; });
    left += used_up ? 0 : 1;
    if (used_up && generate.require_each_included_type) {
      sink.report(kTypeUsedUp.at(places.exclude_characters, type.name));
    }
  }
  const bool reported = generate.require_each_included_type && left < included;
  if (left == 0 && !reported) {
    sink.report(kNothingToGenerate.at(places.whole));
  } else if (generate.require_each_included_type && generate.length < included) {
    sink.report(kGenerateTooShort.at(places.length, generate.length, included));
  }
}

}  // namespace

model::Located<terms::Generate> read_generate(const schema::Input& input, diag::Sink& sink) {
  const schema::Reader reader(input.value, {"generate", {}, input.value.span()},
                              schema::kGenerateKeys, sink);
  terms::Generate generate;
  const std::size_t errors = sink.errors();
  GeneratePlaces places{.whole = input.value.span(), .length = input.value.span()};
  if (const auto given = reader.get("length")) {
    if (const auto length = schema::read_count(*given, 1, aws::kMaxPasswordLength, sink)) {
      generate.length = length->value;
      places.length = length->span;
    }
  }
  if (const auto given = reader.get("exclude_characters")) {
    const schema::TextLimits limits{.max_characters = aws::kMaxPasswordLength,
                                    .may_be_empty = true};
    if (const auto characters = schema::read_text(*given, sink, limits)) {
      generate.exclude_characters = characters->value;
      places.exclude_characters = characters->span;
    }
  }
  const auto take = [&](std::string_view key, bool& flag) {
    if (const auto given = reader.get(key)) {
      if (const auto value = schema::read_flag(*given, sink)) {
        flag = value->value;
      }
    }
  };
  take("exclude_punctuation", generate.exclude_punctuation);
  take("exclude_numbers", generate.exclude_numbers);
  take("exclude_uppercase", generate.exclude_uppercase);
  take("exclude_lowercase", generate.exclude_lowercase);
  take("include_space", generate.include_space);
  take("require_each_included_type", generate.require_each_included_type);
  if (sink.errors() == errors) {
    check_types(generate, places, sink);
  }
  return {generate, places.whole};
}

}  // namespace resolve
