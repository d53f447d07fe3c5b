#include "lower/locked.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "aws/secret_arn.h"

namespace lower {

namespace {

plan::Field first_field(const plan::FirstField& from) {
  plan::Field to;
  to.name = from.name;
  if (from.generated) {
    to.source = plan::FieldSource::Generated;
    to.generate = from.generate;
    to.generate.exclude_characters = from.exclude_characters;
  } else {
    to.source = from.bare ? plan::FieldSource::Constant : plan::FieldSource::Placeholder;
    to.format = from.bare ? terms::FieldFormat::Integer : terms::FieldFormat::String;
    to.initial = from.initial;
  }
  return to;
}

bool has_first(const plan::Shape& shape, const std::vector<plan::FirstField>& first) {
  std::size_t next = 0;
  for (const plan::Field& field : shape.fields) {
    const bool generated = field.source == plan::FieldSource::Generated;
    if (field.optional && field.source == plan::FieldSource::Person) {
      continue;
    }
    if (next == first.size()) {
      return false;
    }
    const plan::FirstField& kept = first[next++];
    const bool bare = field.source == plan::FieldSource::Constant &&
                      (field.format == terms::FieldFormat::Integer ||
                       field.format == terms::FieldFormat::Boolean);
    terms::Generate generate = field.generate;
    generate.exclude_characters = {};
    if (field.name != kept.name || generated != kept.generated || bare != kept.bare ||
        (generated ? generate != kept.generate ||
                         field.generate.exclude_characters != kept.exclude_characters
                   : field.initial != kept.initial)) {
      return false;
    }
  }
  return next == first.size();
}

}  // namespace

const plan::LockedSecret* find_locked(const plan::LockedEnvironment& locked,
                                      const plan::Secret& secret) {
  if (const auto entry = locked.secrets.find(secret.label); entry != locked.secrets.end()) {
    return &entry->second;
  }
  for (auto label = secret.former_labels.rbegin(); label != secret.former_labels.rend(); ++label) {
    if (const auto entry = locked.secrets.find(*label); entry != locked.secrets.end()) {
      return &entry->second;
    }
  }
  return nullptr;
}

void keep_locked(const plan::LockedEnvironment& locked, const model::Spec& spec, plan::Plan& plan,
                 plan::Environment& to) {
  for (plan::Secret& secret : to.secrets) {
    const plan::LockedSecret* const entry = find_locked(locked, secret);
    secret.locked = entry;
    if (entry == nullptr || secret.external) {
      continue;
    }
    if (aws::is_complete(entry->arn, secret.arn)) {
      secret.locked_arn = entry->arn;
    }
    if (!terms::creates_by_stacks(plan.provision)) {
      continue;
    }
    secret.locked_logical_id = entry->logical_id;
    if (!entry->logical_id.empty() && !spec.secrets[secret.shape].logical_id) {
      secret.logical_id = entry->logical_id;
    }
    if (entry->first && !has_first(plan.shapes[secret.shape], *entry->first)) {
      plan::Shape first;
      const bool is_value = entry->first->size() == 1 && entry->first->front().name.empty();
      first.kind = is_value ? terms::ShapeKind::Value : terms::ShapeKind::Object;
      for (const plan::FirstField& field : *entry->first) {
        first.fields.push_back(first_field(field));
      }
      secret.first_shape = static_cast<std::uint32_t>(plan.shapes.size());
      plan.shapes.push_back(std::move(first));
    }
  }
}

void leave_out_values(const plan::LockedEnvironment* locked, const model::Spec& spec,
                      plan::Plan& plan, plan::Environment& to) {
  const terms::Target target =
      plan.provision == terms::Provision::Cdk ? terms::Target::Cdk : terms::Target::CloudFormation;
  const bool none = spec.target(target).values == model::InitialValues::None;
  std::optional<std::uint32_t> no_value;
  for (plan::Secret& secret : to.secrets) {
    if (secret.external || plan.shapes[secret.shape].kind == terms::ShapeKind::Binary) {
      continue;
    }
    const plan::LockedSecret* const entry =
        locked == nullptr ? nullptr : find_locked(*locked, secret);
    const bool is_created = entry != nullptr && !entry->logical_id.empty();
    if (is_created ? entry->first.has_value() : !none) {
      continue;
    }
    if (!no_value) {
      no_value = static_cast<std::uint32_t>(plan.shapes.size());
      plan.shapes.push_back({.kind = terms::ShapeKind::Binary, .fields = {}});
    }
    secret.first_shape = *no_value;
  }
}

}  // namespace lower
