#include "resolve/files.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "resolve/rules/keys.h"
#include "schema/rules/keys.h"
#include "schema/rules/names.h"
#include "schema/values.h"

namespace resolve {

namespace {

// The keys that every file may extend.
constexpr auto kShared = std::to_array<std::string_view>(
    {"environments", "shapes", "dimensions", "secrets", "services", "principals", "targets",
     "excluded", "references", "waivers", "include"});

std::size_t place(std::string_view key) {
  const auto* const found =
      std::find(std::begin(schema::kTopKeys), std::end(schema::kTopKeys), key);
  SG_CHECK(found != std::end(schema::kTopKeys), "only keys of the schema are asked for");
  return static_cast<std::size_t>(found - std::begin(schema::kTopKeys));
}

bool is_shared(std::string_view key) {
  return std::find(std::begin(kShared), std::end(kShared), key) != std::end(kShared);
}

// The span of messages about a file as a whole: its beginning.
source::Span beginning(const syntax::Value& root) {
  const source::Span span = root.span();
  if (root.is_map() && root.size() > 0) {
    return (*root.items().begin()).span();
  }
  return {span.begin, std::min(span.end, span.begin + 1)};
}

}  // namespace

Files::Files(const std::vector<const syntax::Document*>& documents, diag::Sink& sink)
    : sink_(&sink) {
  SG_CHECK(!documents.empty(), "a system has a main file");
  for (const syntax::Document* document : documents) {
    const bool main = document == documents.front();
    const syntax::Value root = document->root();
    const schema::Reader reader(root,
                                {main ? "the spec" : "the included file", {}, beginning(root)},
                                schema::kTopKeys, sink);
    if (main) {
      main_ = beginning(root);
      main_is_map_ = reader.is_map();
    }
    for (const std::string_view key : schema::kTopKeys) {
      misspelt_[place(key)] = misspelt_[place(key)] || reader.is_misspelt(key);
      take(reader, key, main);
    }
  }
}

void Files::take(const schema::Reader& reader, std::string_view key, bool main) {
  const auto given = reader.get(key);
  if (!given) {
    return;
  }
  auto& inputs = inputs_[place(key)];
  if (main || is_shared(key)) {
    inputs.push_back(*given);
    return;
  }
  if (key == "version") {
    sink_->report(kMisplacedKey.at(reader.key_span(key), key, "in an included file"));
    return;
  }
  if (key == "system") {
    const auto system = schema::read_word(*given, *sink_);
    const auto whole = one(key);
    if (system && whole && whole->value.is_scalar() && whole->value.text() != system->value) {
      sink_->report(kOtherSystem.at(system->span, system->value, whole->value.text())
                        .label(whole->value.span(), "the system of the including file"));
    }
    return;
  }
  if (!inputs.empty()) {
    sink_->report(schema::kDefinedTwice.at(reader.key_span(key), "", key)
                      .label(inputs.front().value.span(), "first defined here"));
    return;
  }
  inputs.push_back(*given);
}

const std::vector<schema::Input>& Files::all(std::string_view key) const {
  return inputs_[place(key)];
}

std::optional<schema::Input> Files::one(std::string_view key) const {
  const auto& inputs = all(key);
  return inputs.empty() ? std::nullopt : std::optional(inputs.front());
}

std::optional<schema::Input> Files::require(std::string_view key) const {
  auto input = one(key);
  if (!input && main_is_map_ && !misspelt_[place(key)]) {
    sink_->report(schema::kMissingKey.at(main_, "the spec", key));
  }
  return input;
}

bool Files::is_uncertain(std::string_view key) const {
  const auto& inputs = all(key);
  return misspelt_[place(key)] ||
         std::any_of(inputs.begin(), inputs.end(),
                     [](const schema::Input& input) { return !input.value.is_map(); });
}

}  // namespace resolve
