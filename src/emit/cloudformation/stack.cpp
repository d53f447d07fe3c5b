#include "emit/cloudformation/stack.h"

#include <string_view>
#include <utility>
#include <vector>

#include "aws/rotation.h"
#include "emit/aws_template.h"
#include "emit/initial_value.h"
#include "emit/policy_document.h"
#include "emit/secret_reference.h"
#include "emit/skips.h"
#include "format/yaml.h"

namespace emit::cloudformation {

namespace {

class Template {
 public:
  Template(const plan::Plan& plan, const plan::Environment& environment, const plan::Stack& stack)
      : plan_(plan), environment_(environment), stack_(stack) {}

  std::string print() {
    begin_template(out_, plan_, stack_description(plan_, environment_));
    out_.blank().key("Resources").begin_object();
    for (const std::uint32_t index : stack_.secrets) {
      secret(environment_.secrets[index]);
    }
    for (const auto& [principal, policy] : stack_.policies) {
      managed_policy(environment_.principals[principal],
                     environment_.principals[principal].policies[policy]);
    }
    out_.end_object();
    outputs();
    out_.end_object();
    return std::move(text_);
  }

 private:
  void begin_resource(std::string_view logical_id, std::string_view type,
                      const std::vector<plan::Skip>& skips = {}) {
    out_.blank();
    append_skips_above(out_, skips);
    out_.key(logical_id).begin_object();
    out_.key("Type").string(type);
    append_skips_metadata(out_, skips);
  }

  void secret(const plan::Secret& secret) {
    begin_resource(secret.logical_id, "AWS::SecretsManager::Secret", secret.skips);
    // A first deployment that is rolled back leaves no secret behind, so that it can be retried
    // (CloudFormation Template Reference, "DeletionPolicy attribute").
    out_.key("DeletionPolicy").string(secret.retain ? "RetainExceptOnCreate" : "Delete");
    // A changed name replaces the resource, which DeletionPolicy does not cover.
    out_.key("UpdateReplacePolicy").string(secret.retain ? "Retain" : "Delete");
    out_.key("Properties").begin_object();
    out_.key("Name").string(secret.name);
    if (!secret.description.empty()) {
      out_.key("Description").string(secret.description);
    }
    if (secret.kms_key) {
      out_.key("KmsKeyId").string(secret.kms_key->text);
    }
    if (secret.has_kept_value(plan_.shapes)) {
      out_.comment(
          "The initial value as first deployed (secrets.lock.json). The spec now declares another "
          "one; written here, it would replace the live value.");
    }
    value(initial_value(plan_.shapes[secret.first_shape]));
    tags(secret);
    replicas(secret);
    out_.end_object();
    out_.end_object();
    if (secret.rotation) {
      rotation(secret, *secret.rotation);
    }
  }

  void value(const InitialValue& value) {
    if (value.generated == nullptr) {
      if (value.text) {
        out_.key("SecretString").string(*value.text);
      }
      return;
    }
    const terms::Generate& generate = value.generated->generate;
    out_.key("GenerateSecretString").begin_object();
    if (value.text) {
      out_.key("SecretStringTemplate").string(*value.text);
      out_.key("GenerateStringKey").string(value.generated->name);
    }
    out_.key("PasswordLength").integer(generate.length);
    if (!generate.exclude_characters.empty()) {
      out_.key("ExcludeCharacters").string(generate.exclude_characters);
    }
    flag("ExcludePunctuation", generate.exclude_punctuation);
    flag("ExcludeNumbers", generate.exclude_numbers);
    flag("ExcludeUppercase", generate.exclude_uppercase);
    flag("ExcludeLowercase", generate.exclude_lowercase);
    flag("IncludeSpace", generate.include_space);
    if (!generate.require_each_included_type) {
      out_.key("RequireEachIncludedType").boolean(false);
    }
    out_.end_object();
  }

  void flag(std::string_view name, bool value) {
    if (value) {
      out_.key(name).boolean(true);
    }
  }

  void tags(const plan::Secret& secret) {
    if (secret.tags.empty()) {
      return;
    }
    out_.key("Tags").begin_array();
    for (const plan::Tag& tag : secret.tags) {
      out_.begin_object();
      out_.key("Key").string(tag.key);
      out_.key("Value").string(tag.value);
      out_.end_object();
    }
    out_.end_array();
  }

  void replicas(const plan::Secret& secret) {
    if (secret.replicas.empty()) {
      return;
    }
    out_.key("ReplicaRegions").begin_array();
    for (const plan::Replica& replica : secret.replicas) {
      out_.begin_object();
      out_.key("Region").string(replica.region);
      if (replica.kms_key) {
        out_.key("KmsKeyId").string(replica.kms_key->text);
      }
      out_.end_object();
    }
    out_.end_array();
  }

  void rotation(const plan::Secret& secret, const plan::Rotation& rotation) {
    begin_resource(secret.logical_id + "RotationSchedule", "AWS::SecretsManager::RotationSchedule");
    out_.key("Properties").begin_object();
    out_.key("SecretId").tag("!Ref").string(secret.logical_id);
    if (!rotation.lambda_arn.empty()) {
      out_.key("RotationLambdaARN").string(rotation.lambda_arn);
    }
    // The default, true, would rotate an initial value that is not set yet.
    out_.key("RotateImmediatelyOnUpdate").boolean(false);
    out_.key("RotationRules").begin_object();
    const aws::RotationRules rules =
        aws::rotation_rules(rotation.every_hours, rotation.schedule, rotation.window_hours);
    if (rules.days != 0) {
      out_.key("AutomaticallyAfterDays").integer(rules.days);
    } else {
      out_.key("ScheduleExpression").string(rules.schedule);
    }
    if (!rules.duration.empty()) {
      out_.key("Duration").string(rules.duration);
    }
    out_.end_object();
    out_.end_object();
    out_.end_object();
  }

  void managed_policy(const plan::Principal& principal, const plan::ManagedPolicy& policy) {
    begin_resource(policy.logical_id, "AWS::IAM::ManagedPolicy", policy.skips);
    out_.key("Properties").begin_object();
    out_.key("ManagedPolicyName").string(policy.name);
    out_.key("Description").string(policy_description(plan_, environment_, principal));
    out_.key("PolicyDocument");
    append_policy(out_, policy.document);
    attachment(principal);
    out_.end_object();
    out_.end_object();
  }

  void attachment(const plan::Principal& principal) {
    if (!plan_.attach_cloudformation || principal.identity.empty()) {
      return;
    }
    switch (principal.kind) {
      case terms::IdentityKind::Unnamed:
        return;
      case terms::IdentityKind::Role:
        out_.key("Roles");
        break;
      case terms::IdentityKind::User:
        out_.key("Users");
        break;
      case terms::IdentityKind::Group:
        out_.key("Groups");
        break;
    }
    out_.begin_array().string(principal.identity).end_array();
  }

  void outputs() {
    if (stack_.secrets.empty()) {
      return;
    }
    out_.blank().key("Outputs").begin_object();
    for (const std::uint32_t index : stack_.secrets) {
      const plan::Secret& secret = environment_.secrets[index];
      out_.blank();
      out_.key(secret.logical_id + "Arn").begin_object();
      out_.key("Description").string("ARN of " + secret.name);
      out_.key("Value").tag("!Ref").string(secret.logical_id);
      out_.key("Export").begin_object();
      out_.key("Name").string(export_name(plan_, environment_, secret));
      out_.end_object();
      out_.end_object();
    }
    out_.end_object();
  }

  const plan::Plan& plan_;
  const plan::Environment& environment_;
  const plan::Stack& stack_;
  std::string text_;
  format::YamlWriter out_{text_};
};

}  // namespace

std::string stack_template(const plan::Plan& plan, const plan::Environment& environment,
                           const plan::Stack& stack) {
  return Template(plan, environment, stack).print();
}

}  // namespace emit::cloudformation
