#include "resolve/dimensions.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "resolve/names.h"
#include "resolve/rules/names.h"
#include "resolve/rules/secrets.h"
#include "resolve/templates.h"
#include "resolve/values.h"

namespace resolve {

namespace {

class DimensionReader {
 public:
  DimensionReader(const model::Text& name, diag::Sink& sink) : sink_(sink) { out_.name = name; }

  model::Dimension read(const Input& list) {
    if (!expect_items(list, sink_)) {
      return std::move(out_);
    }
    for (const syntax::Value item : list.value.items()) {
      const bool first = variables_.empty();
      // A list goes on in the form in which it began, and an item in the other one is reported.
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
    if (!expect_map(item, {"a member of dimension", out_.name.value, item.span()}, sink_) ||
        !expect_entries({out_.name.value, item}, sink_)) {
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
    if (is_reserved_variable(variable.value)) {
      sink_.report(kReservedName.at(variable.span, variable.value));
    } else if (help.empty() || variable.value.find('-') == std::string_view::npos) {
      check_name(variable, NameKind::DimensionVariable, sink_);
    } else {
      sink_.report(
          kBadName.at(variable.span, variable.value, "a variable of a dimension").advise(help));
    }
  }

  std::optional<model::Text> read_value(const Input& input) {
    const auto value = read_word(input, sink_);
    if (!value || !check_name(*value, NameKind::DimensionValue, sink_)) {
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
      sink_.report(kRepeatedItem.at(span, key).label(at->second, "first listed here"));
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
  DimensionValues values(dimension.variables.size(), NameIndex("value"));
  for (const model::Dimension::Member& member : dimension.members) {
    for (std::size_t i = 0; i < member.values.size(); ++i) {
      values[i].add_once(member.values[i]);
    }
  }
  return values;
}

class PerReader {
 public:
  explicit PerReader(Context& context) : context_(context), sink_(context.sink) {}

  Per read(const Input& given) {
    if (given.value.is_scalar()) {
      take(given);
    } else if (expect_items(given, sink_)) {
      for (const syntax::Value item : given.value.items()) {
        take({given.key, item});
      }
    } else {
      out_.known = false;
    }
    return std::move(out_);
  }

 private:
  void take(const Input& input) {
    const auto name = read_word(input, sink_);
    const auto index = name ? context_.dimensions.require(*name, sink_) : std::nullopt;
    if (!index || !context_.dimension_known[*index]) {
      out_.known = false;
      return;
    }
    if (std::find(out_.dimensions.begin(), out_.dimensions.end(), *index) !=
        out_.dimensions.end()) {
      sink_.report(kRepeatedItem.at(name->span, name->value));
      return;
    }
    for (const model::Text& variable : context_.spec.dimensions[*index].variables) {
      const auto [at, added] = variables_.try_emplace(variable.value, *index);
      if (!added) {
        sink_.report(kSameVariable
                         .at(name->span, context_.spec.dimensions[at->second].name.value,
                             name->value, variable.value)
                         .label(variable.span, "the variable"));
      }
    }
    out_.dimensions.push_back(*index);
  }

  Context& context_;
  diag::Sink& sink_;
  Per out_;
  // The variables of `per`, each with its dimension.
  std::unordered_map<std::string_view, std::uint32_t> variables_;
};

}  // namespace

Per read_per(const Input& given, Context& context) { return PerReader(context).read(given); }

void resolve_dimensions(const std::vector<Input>& dimensions, Context& context) {
  for (const Input& map : dimensions) {
    if (!expect_entries(map, context.sink)) {
      continue;
    }
    for (const syntax::Entry entry : map.value.entries()) {
      const model::Text name{entry.key.text(), entry.key.span()};
      if (!context.dimensions.add(name, context.sink)) {
        continue;
      }
      const std::size_t errors = context.sink.errors();
      model::Dimension dimension{.name = name};
      // The short form under a bad name would say the same of its variable.
      if (check_name(name, NameKind::Dimension, context.sink)) {
        dimension = DimensionReader(name, context.sink).read({name.value, entry.value});
      }
      context.dimension_known.push_back(context.sink.errors() == errors);
      context.dimension_values.push_back(values_of(dimension));
      context.spec.dimensions.push_back(std::move(dimension));
    }
  }
}

}  // namespace resolve
