#include "resolve/dimensions.h"

#include <string>
#include <unordered_map>
#include <utility>

#include "resolve/rules/dimensions.h"
#include "schema/name_index.h"
#include "schema/names.h"
#include "schema/rules/names.h"
#include "schema/rules/values.h"
#include "schema/templates.h"
#include "schema/values.h"
#include "syntax/document.h"

namespace resolve {

namespace {

class DimensionReader {
 public:
  DimensionReader(const model::Text& name, diag::Sink& sink) : sink_(sink) { out_.name = name; }

  model::Dimension read(const schema::Input& list) {
    if (!schema::expect_items(list, sink_)) {
      return std::move(out_);
    }
    for (const syntax::Value item : list.value.items()) {
      const bool first = variables_.empty();
      // The first item determines the form of the list; an item in the other form is reported.
      short_ = short_ || (first && item.is_scalar());
      if (short_) {
        take_scalar(item);
      } else {
        take_map(item, first);
      }
    }
    return std::move(out_);
  }

 private:
  void take_scalar(const syntax::Value& item) {
    if (variables_.empty()) {
      add_variable(out_.name, "write the members as maps, such as `- {my_variable: value}`");
    }
    if (const auto value = read_value({out_.name.value, item})) {
      add_member({*value}, item.span());
    }
  }

  void take_map(const syntax::Value& item, bool first) {
    if (!schema::expect_map(item, {"a member of dimension", out_.name.value, item.span()}, sink_) ||
        !schema::expect_entries({out_.name.value, item}, sink_)) {
      return;
    }
    std::vector<model::Text> values(first ? 0 : out_.variables.size());
    std::size_t found = 0;
    bool good = true;
    for (const syntax::Entry entry : item.entries()) {
      if (first) {
        add_variable({entry.key.text(), entry.key.span()}, {});
        values.emplace_back();
      }
      const auto at = variables_.find(entry.key.text());
      if (at == variables_.end()) {
        report_other_variables(item);
        return;
      }
      ++found;
      if (const auto value = read_value({entry.key.text(), entry.value})) {
        values[at->second] = *value;
      } else {
        good = false;
      }
    }
    if (found != out_.variables.size()) {
      report_other_variables(item);
    } else if (good) {
      add_member(std::move(values), item.span());
    }
  }

  void add_variable(const model::Text& variable, const std::string& help) {
    variables_.emplace(variable.value, static_cast<std::uint32_t>(out_.variables.size()));
    out_.variables.push_back(variable);
    if (schema::is_reserved_variable(variable.value)) {
      sink_.report(kReservedName.at(variable.span, variable.value));
    } else if (help.empty() || variable.value.find('-') == std::string_view::npos) {
      schema::check_name(variable, schema::NameKind::DimensionVariable, sink_);
    } else {
      sink_.report(
          schema::kBadName.at(variable.span, variable.value, "dimension variable").advise(help));
    }
  }

  std::optional<model::Text> read_value(const schema::Input& input) {
    const auto value = schema::read_word(input, sink_);
    if (!value || !schema::check_name(*value, schema::NameKind::DimensionValue, sink_)) {
      return std::nullopt;
    }
    return value;
  }

  void add_member(std::vector<model::Text> values, source::Span span) {
    std::string key;
    for (const model::Text& value : values) {
      key += value.value;
      key += ',';
    }
    const auto [at, added] = members_.try_emplace(key, span);
    if (!added) {
      key.pop_back();
      sink_.report(schema::kRepeatedItem.at(span, key).label(at->second, "first listed here"));
      return;
    }
    out_.members.push_back({std::move(values), span});
  }

  void report_other_variables(const syntax::Value& item) {
    auto diagnostic = kMemberVariables.at(item.span(), out_.name.value);
    if (!out_.members.empty()) {
      diagnostic.labels.push_back({out_.members.front().span, "the first member"});
    }
    sink_.report(std::move(diagnostic));
  }

  diag::Sink& sink_;
  model::Dimension out_;
  std::unordered_map<std::string_view, std::uint32_t> variables_;
  std::unordered_map<std::string, source::Span> members_;
  bool short_ = false;
};

DimensionValues values_of(const model::Dimension& dimension) {
  DimensionValues values(dimension.variables.size(), schema::NameIndex("value"));
  for (const model::Dimension::Member& member : dimension.members) {
    for (std::size_t i = 0; i < member.values.size(); ++i) {
      values[i].add_once(member.values[i]);
    }
  }
  return values;
}

}  // namespace

void resolve_dimensions(const std::vector<schema::Input>& dimensions, Context& context) {
  const auto take = [&](const model::Text& name, const syntax::Value& value) {
    if (!context.dimensions.add(name, context.sink)) {
      return;
    }
    const std::size_t errors = context.sink.errors();
    model::Dimension dimension{.name = name};
    // With a bad name, the short form would report the same for its variable.
    if (schema::check_name(name, schema::NameKind::Dimension, context.sink)) {
      dimension = DimensionReader(name, context.sink).read({name.value, value});
    }
    context.dimension_known.push_back(context.sink.errors() == errors);
    context.dimension_values.push_back(values_of(dimension));
    context.spec.dimensions.push_back(std::move(dimension));
  };
  schema::for_each_entry(dimensions, context.sink, take);
}

}  // namespace resolve
