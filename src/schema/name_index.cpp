#include "schema/name_index.h"

#include "base/suggest.h"
#include "schema/rules/names.h"

namespace schema {

bool NameIndex::add(const model::Text& name, diag::Sink& sink) {
  const auto [at, added] =
      index_.try_emplace(name.value, static_cast<std::uint32_t>(names_.size()));
  if (!added) {
    sink.report(kDefinedTwice.at(name.span, std::string(kind_) + ' ', name.value)
                    .label(names_[at->second].span, "first defined here"));
    return false;
  }
  names_.push_back(name);
  return true;
}

void NameIndex::add_once(const model::Text& name) {
  if (index_.try_emplace(name.value, static_cast<std::uint32_t>(names_.size())).second) {
    names_.push_back(name);
  }
}

std::optional<std::uint32_t> NameIndex::find(std::string_view name) const {
  const auto found = index_.find(name);
  if (found == index_.end()) {
    return std::nullopt;
  }
  return found->second;
}

std::optional<std::uint32_t> NameIndex::require(const model::Text& name, diag::Sink& sink) {
  auto found = find(name.value);
  if (!found && !forgiving_) {
    sink.report(kUnknownReference.at(name.span, kind_, name.value).advise(suggest(name.value)));
  }
  return found;
}

std::string NameIndex::suggest(std::string_view name) {
  if (names_.size() > comparisons_left_) {
    return std::string(kUnknownReference.help);
  }
  comparisons_left_ -= names_.size();
  std::vector<std::string_view> candidates;
  candidates.reserve(names_.size());
  for (const model::Text& candidate : names_) {
    candidates.push_back(candidate.value);
  }
  return base::suggestion(name, candidates);
}

}  // namespace schema
