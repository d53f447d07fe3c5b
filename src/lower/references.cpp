#include "lower/references.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "lower/scope.h"

namespace lower {

namespace {

bool matches(const model::Dimension& dimension, std::uint32_t index, std::uint32_t member,
             const std::vector<model::Where>& where) {
  return std::ranges::all_of(where, [&](const model::Where& each) {
    return each.dimension != index ||
           dimension.members[member].values[each.variable_index].value == each.value.value;
  });
}

// The member of a dimension that the items do not have: `where` leaves exactly one, as a rule in
// rules/spec has checked.
std::optional<std::uint32_t> picked_member(const model::Dimension& dimension, std::uint32_t index,
                                           const std::vector<model::Where>& where) {
  for (std::uint32_t member = 0; member < dimension.members.size(); ++member) {
    if (matches(dimension, index, member, where)) {
      return member;
    }
  }
  return std::nullopt;
}

// The instance of the secret that an item names; none if `where` excludes the item's members.
std::optional<std::uint32_t> instance_of(const model::Spec& spec, const model::Read& read,
                                         const std::vector<std::uint32_t>& per,
                                         const Instance& item) {
  std::uint32_t place = 0;
  for (const std::uint32_t index : spec.secrets[read.secret_index].per) {
    const model::Dimension& dimension = spec.dimensions[index];
    const auto shared = std::ranges::find(per, index);
    std::optional<std::uint32_t> member;
    if (shared == per.end()) {
      member = picked_member(dimension, index, read.where);
    } else {
      member = item.members[static_cast<std::size_t>(shared - per.begin())];
      if (!matches(dimension, index, *member, read.where)) {
        return std::nullopt;
      }
    }
    if (!member) {
      return std::nullopt;
    }
    // In the order of `instances`: the last dimension changes fastest.
    place = place * static_cast<std::uint32_t>(dimension.members.size()) + *member;
  }
  return place;
}

std::string label(const model::Spec& spec, const std::vector<std::uint32_t>& per,
                  const Instance& item) {
  std::string text;
  for (const std::string_view value : values(spec, per, item)) {
    text += text.empty() ? "" : ",";
    text += value;
  }
  return text;
}

plan::Reference lower_reference(const model::Spec& spec, const model::Environment& environment,
                                const model::Reference& from, const std::vector<Range>& ranges) {
  plan::Reference to{.id = from.id.value,
                     .table = expand(from.table, {spec, environment}),
                     .table_span = from.table.raw.span,
                     .key_span = from.key.front().attribute.span,
                     .names = {},
                     .items = {}};
  std::vector<const model::ReferenceName*> sorted;
  sorted.reserve(from.names.size());
  for (const model::ReferenceName& name : from.names) {
    sorted.push_back(&name);
  }
  std::ranges::sort(sorted, {}, &model::ReferenceName::path);
  for (const model::ReferenceName* name : sorted) {
    to.names.push_back({name->attribute.value, name->path, name->attribute.span});
  }
  for (const Instance& instance : instances(spec, from.per)) {
    plan::ReferenceItem item;
    for (std::uint32_t i = 0; i < sorted.size(); ++i) {
      const model::Read& read = sorted[i]->read;
      const Range& range = ranges[read.secret_index];
      const auto which = instance_of(spec, read, from.per, instance);
      if (which && range.count > 0) {
        item.names.emplace_back(i, range.first + *which);
      }
    }
    if (item.names.empty()) {
      continue;
    }
    item.label = label(spec, from.per, instance);
    for (const model::ReferenceKey& key : from.key) {
      item.key.emplace_back(
          key.attribute.value,
          expand(key.value, {spec, environment, nullptr, &instance, {}, &from.per}));
    }
    to.items.push_back(std::move(item));
  }
  return to;
}

}  // namespace

void lower_references(const model::Spec& spec, const model::Environment& environment,
                      const std::vector<Range>& ranges, plan::Environment& to) {
  for (const model::Reference& from : spec.references) {
    plan::Reference reference = lower_reference(spec, environment, from, ranges);
    if (!reference.items.empty()) {
      to.references.push_back(std::move(reference));
    }
  }
}

}  // namespace lower
