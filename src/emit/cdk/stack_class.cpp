#include "emit/cdk/stack_class.h"

#include <string_view>
#include <utility>

#include "aws/rotation.h"
#include "base/identifier.h"
#include "emit/aws_template.h"
#include "emit/initial_value.h"
#include "emit/policy_document.h"
#include "emit/secret_reference.h"
#include "emit/skips.h"
#include "json/writer.h"

namespace emit::cdk {

namespace {

using StackItem = templates::cdk::SecretsTs::StacksItem;
using SecretItem = StackItem::SecretsItem;
using PrincipalItem = StackItem::PrincipalsItem;
using PolicyItem = PrincipalItem::PoliciesItem;

std::vector<SecretItem::TagsItem> tags(const plan::Secret& secret) {
  std::vector<SecretItem::TagsItem> items;
  items.reserve(secret.tags.size());
  for (const plan::Tag& tag : secret.tags) {
    items.push_back({.key = tag.key, .value = tag.value});
  }
  return items;
}

std::vector<SecretItem::ReplicasItem> replicas(const plan::Secret& secret) {
  std::vector<SecretItem::ReplicasItem> items;
  items.reserve(secret.replicas.size());
  for (const plan::Replica& replica : secret.replicas) {
    items.push_back({.region = replica.region,
                     .has_kms_key = replica.kms_key.has_value(),
                     .kms_key = replica.kms_key ? replica.kms_key->text : ""});
  }
  return items;
}

std::string metadata(const std::vector<plan::Skip>& skips) {
  std::string text;
  json::Writer out(text);
  out.begin_object();
  append_skips_metadata(out, skips);
  out.end_object();
  return text;
}

SecretItem secret_item(const plan::Plan& plan, const plan::Environment& environment,
                       const plan::Secret& secret) {
  const InitialValue value = initial_value(plan.shapes[secret.first_shape]);
  const bool generated = value.generated != nullptr;
  const terms::Generate generate = generated ? value.generated->generate : terms::Generate{};
  const plan::Rotation rotation = secret.rotation.value_or(plan::Rotation{});
  const aws::RotationRules rules =
      aws::rotation_rules(rotation.every_hours, rotation.schedule, rotation.window_hours);
  return {.label = secret.label,
          .logical_id = secret.logical_id,
          .export_name = export_name(plan, environment, secret),
          .retain = secret.retain,
          .skipped = is_in_metadata(secret.skips),
          .metadata = metadata(secret.skips),
          .name = secret.name,
          .has_description = !secret.description.empty(),
          .description = secret.description,
          .has_kms_key = secret.kms_key.has_value(),
          .kms_key = secret.kms_key ? secret.kms_key->text : "",
          .kept = secret.has_kept_value(plan.shapes),
          .has_value = value.text.has_value(),
          .value = value.text.value_or(""),
          .generated = generated,
          .of_object = generated && value.text.has_value(),
          .generated_key = generated ? value.generated->name : "",
          .password_length = std::to_string(generate.length),
          .excludes_characters = !generate.exclude_characters.empty(),
          .exclude_characters = generate.exclude_characters,
          .exclude_punctuation = generate.exclude_punctuation,
          .exclude_numbers = generate.exclude_numbers,
          .exclude_uppercase = generate.exclude_uppercase,
          .exclude_lowercase = generate.exclude_lowercase,
          .include_space = generate.include_space,
          .require_each_included_type = generate.require_each_included_type,
          .tagged = !secret.tags.empty(),
          .tags = tags(secret),
          .replicated = !secret.replicas.empty(),
          .replicas = replicas(secret),
          .rotates = secret.rotation.has_value(),
          .has_lambda = !rotation.lambda_arn.empty(),
          .lambda = rotation.lambda_arn,
          .by_days = rules.days != 0,
          .days = std::to_string(rules.days),
          .schedule = rules.schedule,
          .has_duration = !rules.duration.empty(),
          .duration = rules.duration};
}

// The property of AWS::IAM::ManagedPolicy that attaches it; empty if there is no identity.
std::string_view identities(const plan::Principal& principal) {
  if (principal.identity.empty()) {
    return {};
  }
  switch (principal.kind) {
    case terms::IdentityKind::Unnamed:
      return {};
    case terms::IdentityKind::Role:
      return "roles";
    case terms::IdentityKind::User:
      return "users";
    case terms::IdentityKind::Group:
      return "groups";
  }
  return {};
}

PolicyItem policy_item(const plan::Plan& plan, const plan::Environment& environment,
                       const plan::Principal& principal, const plan::ManagedPolicy& policy) {
  std::string document;
  json::Writer out(document);
  append_policy(out, policy.document);
  const std::string_view attached_to = plan.attach_cdk ? identities(principal) : "";
  return {.logical_id = policy.logical_id,
          .skipped = is_in_metadata(policy.skips),
          .metadata = metadata(policy.skips),
          .name = policy.name,
          .description = policy_description(plan, environment, principal),
          .document = std::move(document),
          .attached = !attached_to.empty(),
          .identities = attached_to,
          .identity = principal.identity};
}

// The policies of a stack are grouped by principal.
std::vector<PrincipalItem> principals(const plan::Plan& plan, const plan::Environment& environment,
                                      const plan::Stack& stack) {
  std::vector<PrincipalItem> items;
  const plan::Principal* last = nullptr;
  for (const auto& [index, policy] : stack.policies) {
    const plan::Principal& principal = environment.principals[index];
    if (&principal != last) {
      items.push_back({.name = principal.name, .policies = {}});
      last = &principal;
    }
    items.back().policies.push_back(
        policy_item(plan, environment, principal, principal.policies[policy]));
  }
  return items;
}

}  // namespace

std::string class_name(const plan::Environment& environment, std::size_t index) {
  return base::pascal_case(environment.name) + "Secrets" +
         (index == 0 ? "" : std::to_string(index + 1));
}

StackItem stack_class(const plan::Plan& plan, const plan::Environment& environment,
                      std::size_t index) {
  const plan::Stack& stack = environment.stacks[index];
  std::vector<SecretItem> secrets;
  secrets.reserve(stack.secrets.size());
  for (const std::uint32_t secret : stack.secrets) {
    secrets.push_back(secret_item(plan, environment, environment.secrets[secret]));
  }
  std::string summary = "Secrets of ";
  summary += plan.system;
  summary += " in ";
  summary += environment.name;
  summary += '.';
  return {.type = class_name(environment, index),
          .summary = std::move(summary),
          .description = stack_description(plan, environment),
          .account = environment.account,
          .region = environment.region,
          .secrets = std::move(secrets),
          .principals = principals(plan, environment, stack)};
}

}  // namespace emit::cdk
