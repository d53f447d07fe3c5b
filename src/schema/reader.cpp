#include "schema/reader.h"

#include <algorithm>

#include "base/check.h"
#include "base/suggest.h"
#include "schema/rules/keys.h"
#include "schema/values.h"

namespace schema {

Reader::Reader(const syntax::Value& map, const Subject& subject,
               std::span<const std::string_view> keys, diag::Sink& sink)
    : subject_(subject), keys_(keys), sink_(&sink) {
  SG_CHECK(keys.size() <= kMaxKeys, "a reader has room for all keys of a map");
  is_map_ = expect_map(map, subject, sink);
  if (!is_map_) {
    return;
  }
  for (const syntax::Entry entry : map.entries()) {
    const auto found = std::find(keys.begin(), keys.end(), entry.key.text());
    if (found == keys.end()) {
      sink.report(kUnknownKey.at(entry.key.span(), entry.key.text(), subject.text())
                      .advise(base::suggestion(entry.key.text(), keys)));
      if (const auto near = base::closest(entry.key.text(), keys)) {
        misspelt_[slot(*near)] = true;
      }
    } else {
      entries_[static_cast<std::size_t>(found - keys.begin())] = entry;
    }
  }
}

std::size_t Reader::slot(std::string_view key) const {
  const auto found = std::find(keys_.begin(), keys_.end(), key);
  SG_CHECK(found != keys_.end(), "only keys of the schema are asked for");
  return static_cast<std::size_t>(found - keys_.begin());
}

bool Reader::allows(std::string_view key) const {
  return std::find(keys_.begin(), keys_.end(), key) != keys_.end();
}

bool Reader::has(std::string_view key) const { return entries_[slot(key)].has_value(); }

bool Reader::is_misspelt(std::string_view key) const { return misspelt_[slot(key)]; }

bool Reader::is_misspelt(std::span<const std::string_view> keys) const {
  return std::any_of(keys.begin(), keys.end(),
                     [this](std::string_view key) { return is_misspelt(key); });
}

std::optional<Input> Reader::get(std::string_view key) const {
  const auto& entry = entries_[slot(key)];
  if (!entry) {
    return std::nullopt;
  }
  return Input{key, entry->value};
}

std::optional<Input> Reader::require(std::string_view key) const {
  auto input = get(key);
  if (!input && is_map_ && !is_misspelt(key)) {
    sink_->report(kMissingKey.at(subject_.span, subject_.text(), key));
  }
  return input;
}

source::Span Reader::key_span(std::string_view key) const {
  const auto& entry = entries_[slot(key)];
  SG_CHECK(entry, "a key has a place only where it is");
  return entry->key.span();
}

std::optional<std::string_view> Reader::at_most_one(std::span<const std::string_view> keys) const {
  std::optional<std::string_view> first;
  for (const std::string_view key : keys) {
    if (!has(key)) {
      continue;
    }
    if (!first) {
      first = key;
      continue;
    }
    sink_->report(kExclusiveKeys.at(key_span(key), *first, key)
                      .label(key_span(*first), "the other one is here"));
  }
  return first;
}

}  // namespace schema
