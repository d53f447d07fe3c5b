#include "resolve/references.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "aws/limits.h"
#include "resolve/per.h"
#include "resolve/reads.h"
#include "resolve/rules/references.h"
#include "schema/keys.h"
#include "schema/name_index.h"
#include "schema/names.h"
#include "schema/reader.h"
#include "schema/templates.h"
#include "schema/values.h"
#include "syntax/document.h"
#include "terms/delivery.h"

namespace resolve {

namespace {

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
  ReferenceReader(const schema::Reader& reader, const model::Text& id, Context& context)
      : reader_(reader), context_(context), sink_(context.sink) {
    out_.id = id;
  }

  // Nothing if a required part is missing.
  std::optional<model::Reference> read() {
    const auto table = reader_.require("table");
    auto name = table ? schema::read_template(*table, {schema::kEnvironmentScope}, sink_)
                      : std::optional<model::Template>{};
    bool known = false;
    if (const auto given = reader_.require("per")) {
      Per per = read_per(*given, context_);
      out_.per = std::move(per.dimensions);
      known = per.known;
    }
    if (const auto given = reader_.require("key")) {
      take_key(*given, {schema::kEnvironmentScope, out_.per, &context_.spec, known});
    }
    if (const auto given = reader_.require("names"); given && schema::expect_items(*given, sink_)) {
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
  void take_key(const schema::Input& map, const schema::Scope& scope) {
    if (!schema::expect_entries(map, sink_)) {
      return;
    }
    for (const syntax::Entry entry : map.value.entries()) {
      const model::Text attribute{entry.key.text(), entry.key.span()};
      if (attribute.value.empty() || attribute.value.size() > aws::kMaxKeyAttributeBytes) {
        sink_.report(kBadAttribute.at(attribute.span, attribute.value));
      }
      if (auto value = schema::read_template({entry.key.text(), entry.value}, scope, sink_)) {
        out_.key.push_back({attribute, std::move(*value)});
      }
    }
    if (map.value.size() > aws::kMaxKeyAttributes) {
      sink_.report(kLongKey.at(reader_.key_span("key"), map.value.size()));
    }
  }

  void take_name(const syntax::Value& item) {
    const schema::Reader reader(item, {"a name", {}, item.span()}, schema::kReferenceNameKeys,
                                sink_);
    const ReadForm form{"a name", schema::kReferenceNameKeys, terms::Deliver::Reference};
    auto read = resolve_read(reader, form, context_);
    const auto as = reader.require("as");
    const auto attribute = as ? schema::read_word(*as, sink_) : std::nullopt;
    if (!attribute) {
      return;
    }
    std::vector<std::string_view> path = parts_of(attribute->value);
    const bool empty =
        std::any_of(path.begin(), path.end(), [](std::string_view part) { return part.empty(); });
    if (empty || path.size() > aws::kMaxNestedMaps) {
      sink_.report(kBadAttribute.at(attribute->span, attribute->value));
      return;
    }
    if (read) {
      out_.names.push_back({*attribute, std::move(path), std::move(*read)});
    }
  }

  const schema::Reader& reader_;
  Context& context_;
  diag::Sink& sink_;
  model::Reference out_;
};

}  // namespace

void resolve_references(const std::vector<schema::Input>& references, Context& context) {
  schema::NameIndex seen("reference");
  const auto take = [&](const model::Text& id, const syntax::Value& value) {
    schema::check_name(id, schema::NameKind::Secret, context.sink);
    const bool added = seen.add(id, context.sink);
    const schema::Reader reader(value, {"reference", id.value, id.span}, schema::kReferenceKeys,
                                context.sink);
    auto reference = ReferenceReader(reader, id, context).read();
    if (added && reference) {
      context.spec.references.push_back(std::move(*reference));
    }
  };
  schema::for_each_entry(references, context.sink, take);
}

}  // namespace resolve
