#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "model/text.h"
#include "schema/input.h"

// Readers of single values. Each reports what is wrong and then returns nothing.
namespace schema {

bool expect_map(const syntax::Value& value, const Subject& subject, diag::Sink& sink);
// The same for the map or list under a key, which must not be empty.
bool expect_entries(const Input& input, diag::Sink& sink);
bool expect_items(const Input& input, diag::Sink& sink);

// Calls `take` with the name and the value of each entry of the maps, one for each file that has
// the key; reports what is not a map, or empty.
template <class Take>
void for_each_entry(const std::vector<Input>& maps, diag::Sink& sink, const Take& take) {
  for (const Input& map : maps) {
    if (!expect_entries(map, sink)) {
      continue;
    }
    for (const syntax::Entry entry : map.value.entries()) {
      take(model::Text{entry.key.text(), entry.key.span()}, entry.value);
    }
  }
}
// Calls `take` with each item of the lists; reports what is not a list, or empty.
template <class Take>
void for_each_item(const std::vector<Input>& lists, diag::Sink& sink, const Take& take) {
  for (const Input& list : lists) {
    if (!expect_items(list, sink)) {
      continue;
    }
    for (const syntax::Value item : list.value.items()) {
      take(item);
    }
  }
}

// A scalar that is not empty, as written. Its characters are not checked: for values with their own
// grammar.
std::optional<model::Text> read_word(const Input& input, diag::Sink& sink);

// Free text: no invisible characters, nothing that CloudFormation would take for a dynamic
// reference.
struct TextLimits {
  int max_characters = 0;  // 0: none
  bool newlines = false;
  bool may_be_empty = false;
};
std::optional<model::Text> read_text(const Input& input, diag::Sink& sink,
                                     const TextLimits& limits = {});

// Exactly `true` or `false`, without quotes.
std::optional<model::Located<bool>> read_flag(const Input& input, diag::Sink& sink);

// Plain decimal digits without quotes, sign or leading zero. The first reports numbers out of
// range, the second returns every number up to a billion.
std::optional<model::Located<int>> read_count(const Input& input, int least, int most,
                                              diag::Sink& sink);
std::optional<model::Located<int>> read_integer(const Input& input, diag::Sink& sink);

// `30d` or `12h`, in hours.
std::optional<model::Located<int>> read_hours(const Input& input, int least, int most,
                                              diag::Sink& sink);

// A regular expression that RE2 accepts.
std::optional<model::Text> read_pattern(const Input& input, diag::Sink& sink);

// Reports that `word` is not one of `words`.
void report_bad_word(const Input& input, std::span<const std::string_view> words, diag::Sink& sink);

// One of a fixed set of words, which are in the order of the enumerators, counted from 0.
template <class Enum>
std::optional<model::Located<Enum>> read_choice(const Input& input,
                                                std::span<const std::string_view> words,
                                                diag::Sink& sink) {
  const auto word = read_word(input, sink);
  if (!word) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word->value) {
      return model::Located<Enum>{static_cast<Enum>(i), word->span};
    }
  }
  report_bad_word(input, words, sink);
  return std::nullopt;
}

// Shorthand for a key that may be missing, or whose value was reported as wrong.
inline bool is_true(const std::optional<model::Located<bool>>& flag) { return flag && flag->value; }

}  // namespace schema
