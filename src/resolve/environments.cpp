#include "resolve/environments.h"

#include <string>
#include <unordered_map>

#include "aws/arn.h"
#include "aws/kms_key.h"
#include "resolve/kms_key.h"
#include "resolve/region.h"
#include "resolve/rules/aws.h"
#include "resolve/settings.h"
#include "schema/keys.h"
#include "schema/names.h"
#include "schema/reader.h"
#include "schema/rules/keys.h"
#include "schema/templates.h"
#include "schema/values.h"
#include "syntax/document.h"

namespace resolve {

namespace {

// The content of one map: `defaults` or an environment.
struct Part {
  // True for a key that is present, even if its value is unusable.
  bool has_account = false;
  bool has_region = false;
  std::optional<model::Text> account;
  std::optional<model::Text> region;
  std::optional<model::Text> partition;
  std::optional<model::Text> kms_key;
  std::optional<std::vector<model::Replica>> replicas;
  std::optional<model::Deletion> deletion;
  std::vector<model::Tag> tags;
  std::optional<model::Located<bool>> protect;
  std::optional<model::Located<bool>> fallback;
};

std::optional<model::Text> read_account(const schema::Input& input, diag::Sink& sink) {
  const auto text = schema::read_word(input, sink);
  if (!text) {
    return std::nullopt;
  }
  if (!aws::is_account_id(text->value)) {
    sink.report(kBadAccount.at(text->span, text->value));
    return std::nullopt;
  }
  if (!input.value.quoted()) {
    sink.report(kAccountNotQuoted.at(text->span, text->value)
                    .advise("write \"" + std::string(text->value) + "\""));
    return std::nullopt;
  }
  return text;
}

std::optional<model::Text> read_partition(const schema::Input& input, diag::Sink& sink) {
  const auto choice = schema::read_choice<int>(input, kPartitions, sink);
  if (!choice) {
    return std::nullopt;
  }
  return model::Text{input.value.text(), choice->span};
}

Part read_part(const schema::Reader& reader) {
  diag::Sink& sink = reader.sink();
  Part part;
  part.has_account = reader.has("account") || reader.is_misspelt("account");
  if (const auto given = reader.get("account")) {
    part.account = read_account(*given, sink);
  }
  part.has_region = reader.has("region") || reader.is_misspelt("region");
  if (const auto given = reader.get("region")) {
    part.region = read_region(*given, sink);
  }
  if (const auto given = reader.get("partition")) {
    part.partition = read_partition(*given, sink);
  }
  if (const auto given = reader.get("kms_key")) {
    part.kms_key = read_kms_key(*given, sink);
  }
  if (const auto given = reader.get("replicas")) {
    part.replicas = read_replicas(*given, sink);
  }
  if (const auto given = reader.get("deletion")) {
    part.deletion = read_deletion(*given, sink);
  }
  if (const auto given = reader.get("tags")) {
    part.tags = read_tags(*given, {schema::kSecretScope}, sink);
  }
  if (const auto given = reader.get("protect")) {
    part.protect = schema::read_flag(*given, sink);
  }
  if (const auto given = reader.get("fallback")) {
    part.fallback = schema::read_flag(*given, sink);
  }
  return part;
}

std::vector<model::Tag> merge_tags(const std::vector<model::Tag>& below,
                                   const std::vector<model::Tag>& own) {
  std::vector<model::Tag> tags = below;
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    places.emplace(tags[i].key.value, i);
  }
  for (const model::Tag& tag : own) {
    if (const auto found = places.find(tag.key.value); found != places.end()) {
      tags[found->second] = tag;
    } else {
      tags.push_back(tag);
    }
  }
  return tags;
}

model::Environment merge(const model::Text& name, const Part& below, const Part& own) {
  model::Environment out{.name = name};
  out.account = own.account.value_or(below.account.value_or(model::Text{}));
  out.region = own.region.value_or(below.region.value_or(model::Text{}));
  out.partition = own.partition.value_or(below.partition.value_or(
      model::Text{out.region.value.empty() ? kPartitions.front() : partition_of(out.region.value),
                  out.region.span}));
  out.kms_key = own.kms_key ? own.kms_key : below.kms_key;
  out.replicas = own.replicas.value_or(below.replicas.value_or(std::vector<model::Replica>{}));
  out.deletion = own.deletion.value_or(below.deletion.value_or(model::Deletion{.span = name.span}));
  out.tags = merge_tags(below.tags, own.tags);
  out.protect = schema::is_true(own.protect ? own.protect : below.protect);
  out.fallback = schema::is_true(own.fallback ? own.fallback : below.fallback);
  return out;
}

// Checks that need the merged environment.
void check_whole(model::Environment& environment, const Part& below, const Part& own,
                 diag::Sink& sink) {
  const schema::Subject subject{"environment", environment.name.value, environment.name.span};
  if (!own.has_account && !below.has_account) {
    sink.report(schema::kMissingKey.at(subject.span, subject.text(), "account"));
  }
  if (!own.has_region && !below.has_region) {
    sink.report(schema::kMissingKey.at(subject.span, subject.text(), "region"));
  }
  const model::Text& region = environment.region;
  if (region.value.empty()) {
    return;
  }
  if (environment.partition.value != partition_of(region.value)) {
    sink.report(
        kOtherPartition.at(environment.partition.span, region.value, environment.partition.value));
  }
  check_replicas(environment.replicas, region, region.span, sink);
  if (environment.kms_key) {
    check_key_region(*environment.kms_key, region, region.span, sink);
    if (environment.kms_key->value == aws::kAccountKeyAlias) {
      environment.kms_key = std::nullopt;
    }
  }
}

}  // namespace

void resolve_environments(const std::vector<schema::Input>& environments,
                          const std::optional<schema::Input>& defaults, Context& context) {
  Part below;
  if (defaults) {
    const schema::Subject subject{"`defaults`", {}, defaults->value.span()};
    below =
        read_part(schema::Reader(defaults->value, subject, schema::kEnvironmentKeys, context.sink));
  }
  const auto take = [&](const model::Text& name, const syntax::Value& value) {
    schema::check_name(name, schema::NameKind::Environment, context.sink);
    const bool added = context.environments.add(name, context.sink);
    const schema::Reader reader(value, {"environment", name.value, name.span},
                                schema::kEnvironmentKeys, context.sink);
    const Part own = read_part(reader);
    if (!added) {
      return;
    }
    context.spec.environments.push_back(merge(name, below, own));
    if (reader.is_map()) {
      check_whole(context.spec.environments.back(), below, own, context.sink);
    }
  };
  schema::for_each_entry(environments, context.sink, take);
}

}  // namespace resolve
