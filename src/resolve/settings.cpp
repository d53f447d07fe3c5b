#include "resolve/settings.h"

#include <array>

#include "aws/kms_key.h"
#include "aws/limits.h"
#include "resolve/kms_key.h"
#include "resolve/region.h"
#include "resolve/rules/aws.h"
#include "schema/item_set.h"
#include "schema/keys.h"
#include "schema/reader.h"
#include "schema/values.h"
#include "syntax/document.h"

namespace resolve {

std::vector<model::Replica> read_replicas(const schema::Input& input, diag::Sink& sink) {
  std::vector<model::Replica> replicas;
  // An empty list means none, even if the environment has some.
  if (input.value.is_sequence() && input.value.size() == 0) {
    return replicas;
  }
  if (!schema::expect_items(input, sink)) {
    return replicas;
  }
  schema::ItemSet seen;
  for (const syntax::Value item : input.value.items()) {
    std::optional<model::Text> region;
    std::optional<model::Text> key;
    if (item.is_map()) {
      const schema::Reader reader(item, {"replica", {}, item.span()}, schema::kReplicaKeys, sink);
      if (const auto given = reader.require("region")) {
        region = read_region(*given, sink);
      }
      if (const auto given = reader.get("kms_key")) {
        key = read_kms_key(*given, sink);
      }
    } else {
      region = read_region({input.key, item}, sink);
    }
    if (!region || !seen.add(*region, sink)) {
      continue;
    }
    if (key) {
      check_key_region(*key, *region, region->span, sink);
    }
    if (key && key->value == aws::kAccountKeyAlias) {
      key = std::nullopt;
    }
    replicas.push_back({*region, key});
  }
  return replicas;
}

void check_replicas(const std::vector<model::Replica>& replicas, const model::Text& home,
                    source::Span place, diag::Sink& sink) {
  for (const model::Replica& replica : replicas) {
    if (replica.region.value == home.value) {
      sink.report(kReplicaAtHome.at(replica.region.span, replica.region.value)
                      .label(place, "the secret's region is set here"));
    }
  }
}

std::optional<model::Deletion> read_deletion(const schema::Input& input, diag::Sink& sink) {
  static constexpr auto kPolicies = std::to_array<std::string_view>({"retain", "delete"});
  const schema::Reader reader(input.value, {"deletion", {}, input.value.span()},
                              schema::kDeletionKeys, sink);
  model::Deletion deletion{.span = input.value.span()};
  if (!reader.is_map() || !schema::expect_entries(input, sink)) {
    return std::nullopt;
  }
  if (const auto given = reader.get("policy")) {
    if (const auto policy = schema::read_choice<model::DeletionPolicy>(*given, kPolicies, sink)) {
      deletion.policy = policy->value;
    }
  }
  if (const auto given = reader.get("recovery_window")) {
    if (const auto days = schema::read_integer(*given, sink)) {
      deletion.recovery_window = days->value;
      if (days->value != 0 &&
          (days->value < aws::kMinRecoveryDays || days->value > aws::kMaxRecoveryDays)) {
        sink.report(kBadRecoveryWindow.at(days->span, days->value));
      }
    }
  }
  return deletion;
}

std::vector<model::Tag> read_tags(const schema::Input& input, const schema::Scope& scope,
                                  diag::Sink& sink) {
  std::vector<model::Tag> tags;
  if (!schema::expect_entries(input, sink)) {
    return tags;
  }
  for (const syntax::Entry entry : input.value.entries()) {
    const auto key = schema::read_text({input.key, entry.key}, sink);
    const auto value = schema::read_template({entry.key.text(), entry.value}, scope, sink);
    if (key && key->value.starts_with("secretgen:")) {
      sink.report(kReservedTag.at(key->span, key->value));
    } else if (key && value) {
      tags.push_back({*key, *value});
    }
  }
  return tags;
}

}  // namespace resolve
