#include "resolve/references.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "resolve/dimensions.h"
#include "resolve/keys.h"
#include "resolve/names.h"
#include "resolve/reads.h"
#include "resolve/rules/references.h"
#include "resolve/rules/values.h"
#include "resolve/templates.h"
#include "resolve/values.h"

namespace resolve {

namespace {

// Of DynamoDB: bytes of a key attribute's name, and maps inside each other with the value in them.
constexpr std::size_t kMostKeyName = 255;
constexpr std::size_t kMostLevels = 32;
constexpr std::size_t kMostKeys = 2;

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('.', begin), path.size());
    parts.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

class ReferenceReader {
 public:
  ReferenceReader(const Reader& reader, const model::Text& id, Context& context)
      : reader_(reader), context_(context), sink_(context.sink) {
    out_.id = id;
  }

  // Nothing if a part of it is missing.
  std::optional<model::Reference> read() {
    const auto table = reader_.require("table");
    auto name = table ? read_template(*table, {kEnvironmentScope}, sink_)
                      : std::optional<model::Template>{};
    bool known = false;
    if (const auto given = reader_.require("per")) {
      Per per = read_per(*given, context_);
      out_.per = std::move(per.dimensions);
      known = per.known;
    }
    if (const auto given = reader_.require("key")) {
      take_key(*given, {kEnvironmentScope, out_.per, &context_.spec, known});
    }
    if (const auto given = reader_.require("names"); given && expect_items(*given, sink_)) {
      for (const syntax::Value item : given->value.items()) {
        take_name(item);
      }
    }
    if (!name) {
      return std::nullopt;
    }
    out_.table = std::move(*name);
    return std::move(out_);
  }

 private:
  void take_key(const Input& map, const Scope& scope) {
    if (!expect_entries(map, sink_)) {
      return;
    }
    for (const syntax::Entry entry : map.value.entries()) {
      const model::Text attribute{entry.key.text(), entry.key.span()};
      if (attribute.value.empty() || attribute.value.size() > kMostKeyName) {
        sink_.report(kBadAttribute.at(attribute.span, attribute.value));
      }
      if (auto value = read_template({entry.key.text(), entry.value}, scope, sink_)) {
        out_.key.push_back({attribute, std::move(*value)});
      }
    }
    if (map.value.size() > kMostKeys) {
      sink_.report(kLongKey.at(reader_.key_span("key"), map.value.size()));
    }
  }

  void take_name(const syntax::Value& item) {
    const Reader reader(item, {"a name", {}, item.span()}, kReferenceNameKeys, sink_);
    const ReadForm form{"a name", kReferenceNameKeys, terms::Deliver::Reference};
    auto read = resolve_read(reader, form, context_);
    const auto as = reader.require("as");
    const auto attribute = as ? read_word(*as, sink_) : std::nullopt;
    if (!attribute) {
      return;
    }
    std::vector<std::string_view> path = parts_of(attribute->value);
    const bool empty =
        std::any_of(path.begin(), path.end(), [](std::string_view part) { return part.empty(); });
    if (empty || path.size() > kMostLevels) {
      sink_.report(kBadAttribute.at(attribute->span, attribute->value));
      return;
    }
    if (read) {
      out_.names.push_back({*attribute, std::move(path), std::move(*read)});
    }
  }

  const Reader& reader_;
  Context& context_;
  diag::Sink& sink_;
  model::Reference out_;
};

}  // namespace

void resolve_references(const std::vector<Input>& references, Context& context) {
  NameIndex seen("reference");
  for (const Input& map : references) {
    if (!expect_entries(map, context.sink)) {
      continue;
    }
    for (const syntax::Entry entry : map.value.entries()) {
      const model::Text id{entry.key.text(), entry.key.span()};
      check_name(id, NameKind::Secret, context.sink);
      const bool added = seen.add(id, context.sink);
      const Reader reader(entry.value, {"reference", id.value, id.span}, kReferenceKeys,
                          context.sink);
      auto reference = ReferenceReader(reader, id, context).read();
      if (added && reference) {
        context.spec.references.push_back(std::move(*reference));
      }
    }
  }
}

}  // namespace resolve
