#include "resolve/settings.h"

#include <array>
#include <string>
#include <unordered_map>

#include "base/ascii.h"
#include "resolve/keys.h"
#include "resolve/rules/aws.h"
#include "resolve/values.h"

namespace resolve {

namespace {

// [a-z]{2}(-[a-z]+)+-[0-9]
bool is_region(std::string_view text) {
  if (text.size() < 6 || text.size() > 32 || !base::is_lower(text[0]) || !base::is_lower(text[1]) ||
      text[2] != '-' || text[text.size() - 2] != '-' || text.back() < '0' || text.back() > '9') {
    return false;
  }
  for (std::size_t i = 3; i + 2 < text.size(); ++i) {
    if (!base::is_lower(text[i]) && (text[i] != '-' || !base::is_lower(text[i - 1]))) {
      return false;
    }
  }
  return base::is_lower(text[text.size() - 3]);
}

}  // namespace

std::string_view partition_of(std::string_view region) {
  if (region.starts_with("cn-")) {
    return "aws-cn";
  }
  if (region.starts_with("us-gov-")) {
    return "aws-us-gov";
  }
  // The partitions of intelligence services: us-iso-…, us-isob-…, eu-isoe-…
  return region.substr(2).starts_with("-iso") ? "" : "aws";
}

std::optional<model::Text> read_region(const Input& input, diag::Sink& sink) {
  const auto text = read_word(input, sink);
  if (!text) {
    return std::nullopt;
  }
  if (!is_region(text->value)) {
    sink.report(kBadRegion.at(text->span, text->value));
    return std::nullopt;
  }
  if (partition_of(text->value).empty()) {
    sink.report(kBadRegion.at(text->span, text->value)
                    .advise("only the partitions `aws`, `aws-cn` and `aws-us-gov` are supported"));
    return std::nullopt;
  }
  return text;
}

std::vector<model::Replica> read_replicas(const Input& input, diag::Sink& sink) {
  std::vector<model::Replica> replicas;
  // An empty list is a way to have none where the environment has some.
  if (input.value.is_sequence() && input.value.size() == 0) {
    return replicas;
  }
  if (!expect_items(input, sink)) {
    return replicas;
  }
  std::unordered_map<std::string_view, source::Span> seen;
  for (const syntax::Value item : input.value.items()) {
    std::optional<model::Text> region;
    std::optional<model::Text> key;
    if (item.is_map()) {
      const Reader reader(item, {"replica", {}, item.span()}, kReplicaKeys, sink);
      if (const auto given = reader.require("region")) {
        region = read_region(*given, sink);
      }
      if (const auto given = reader.get("kms_key")) {
        key = read_kms_key(*given, sink);
      }
    } else {
      region = read_region({input.key, item}, sink);
    }
    if (!region) {
      continue;
    }
    const auto [at, added] = seen.try_emplace(region->value, region->span);
    if (!added) {
      sink.report(
          kRepeatedItem.at(region->span, region->value).label(at->second, "first listed here"));
      continue;
    }
    if (key) {
      check_key_region(*key, *region, region->span, sink);
    }
    if (key && key->value == kDefaultKmsKey) {
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
                      .label(place, "the secret's own region is chosen here"));
    }
  }
}

std::optional<model::Deletion> read_deletion(const Input& input, diag::Sink& sink) {
  static constexpr auto kPolicies = std::to_array<std::string_view>({"retain", "delete"});
  const Reader reader(input.value, {"deletion", {}, input.value.span()}, kDeletionKeys, sink);
  model::Deletion deletion{.span = input.value.span()};
  if (!reader.is_map() || !expect_entries(input, sink)) {
    return std::nullopt;
  }
  if (const auto given = reader.get("policy")) {
    if (const auto policy = read_choice<model::DeletionPolicy>(*given, kPolicies, sink)) {
      deletion.policy = policy->value;
    }
  }
  if (const auto given = reader.get("recovery_window")) {
    if (const auto days = read_integer(*given, sink)) {
      deletion.recovery_window = days->value;
      if (days->value != 0 && (days->value < 7 || days->value > 30)) {
        sink.report(kBadRecoveryWindow.at(days->span, days->value));
      }
    }
  }
  return deletion;
}

std::vector<model::Tag> read_tags(const Input& input, const Scope& scope, diag::Sink& sink) {
  std::vector<model::Tag> tags;
  if (!expect_entries(input, sink)) {
    return tags;
  }
  for (const syntax::Entry entry : input.value.entries()) {
    const auto key = read_text({input.key, entry.key}, sink);
    const auto value = read_template({entry.key.text(), entry.value}, scope, sink);
    if (key && key->value.starts_with("secretgen:")) {
      sink.report(kReservedTag.at(key->span, key->value));
    } else if (key && value) {
      tags.push_back({*key, *value});
    }
  }
  return tags;
}

}  // namespace resolve
