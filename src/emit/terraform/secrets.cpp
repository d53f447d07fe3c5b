#include <string>
#include <string_view>

#include "aws/rotation.h"
#include "emit/skips.h"
#include "emit/terraform/module.h"

namespace emit::terraform {

namespace {

// An alias is written as its ARN, because Secrets Manager returns it as such; otherwise every plan
// would show a change.
std::string_view key_id(const plan::KmsKey& key) { return key.alias ? key.arn : key.text; }

void append_secret(format::HclWriter& out, const plan::Secret& secret) {
  append_skips_above(out, secret.skips);
  out.begin_block("resource", {"aws_secretsmanager_secret", secret.terraform_name});
  append_skips_inside(out, secret.skips);
  out.attribute_string("name", secret.name);
  if (!secret.description.empty()) {
    out.attribute_string("description", secret.description);
  }
  if (secret.kms_key) {
    out.attribute_string("kms_key_id", key_id(*secret.kms_key));
  }
  out.attribute_integer("recovery_window_in_days", secret.recovery_window);
  if (!secret.tags.empty()) {
    out.blank().begin_object("tags");
    for (const plan::Tag& tag : secret.tags) {
      out.attribute_string(tag.key, tag.value);
    }
    out.end_object();
  }
  for (const plan::Replica& replica : secret.replicas) {
    out.begin_block("replica");
    out.attribute_string("region", replica.region);
    if (replica.kms_key) {
      out.attribute_string("kms_key_id", key_id(*replica.kms_key));
    }
    out.end_block();
  }
  if (secret.retain) {
    out.begin_block("lifecycle");
    out.attribute_boolean("prevent_destroy", true);
    out.end_block();
  }
  out.end_block();
}

void append_rotation(format::HclWriter& out, const plan::Secret& secret) {
  const plan::Rotation& rotation = *secret.rotation;
  out.begin_block("resource", {"aws_secretsmanager_secret_rotation", secret.terraform_name});
  append_skips_inside(out, secret.rotation_skips);
  out.attribute("secret_id", "aws_secretsmanager_secret." + secret.terraform_name + ".id");
  out.attribute_string("rotation_lambda_arn", rotation.lambda_arn);
  out.attribute_boolean("rotate_immediately", false);
  out.begin_block("rotation_rules");
  const aws::RotationRules rules =
      aws::rotation_rules(rotation.every_hours, rotation.schedule, rotation.window_hours);
  if (rules.days != 0) {
    out.attribute_integer("automatically_after_days", rules.days);
  } else {
    out.attribute_string("schedule_expression", rules.schedule);
  }
  if (!rules.duration.empty()) {
    out.attribute_string("duration", rules.duration);
  }
  out.end_block();
  if (secret.terraform_value) {
    // Secrets Manager tests the function on the current value.
    out.blank().attribute("depends_on",
                          "[aws_secretsmanager_secret_version." + secret.terraform_name + "]");
  }
  out.end_block();
}

void append_lookup(format::HclWriter& out, const plan::Secret& secret) {
  out.begin_block("data", {"aws_secretsmanager_secret", secret.terraform_name});
  if (secret.arn_complete) {
    out.attribute_string("arn", secret.arn);
  } else {
    out.attribute_string("name", secret.name);
  }
  out.end_block();
}

// Moves the resource from each former name to the next.
void append_moves(format::HclWriter& out, const plan::Secret& secret, const std::string& type) {
  const auto address = [&type](const std::string& name) {
    std::string text = type;
    return text.append(".").append(name);
  };
  for (std::size_t i = 0; i < secret.renamed_from.size(); ++i) {
    const std::string& from = secret.renamed_from[i];
    const std::string& to =
        i + 1 < secret.renamed_from.size() ? secret.renamed_from[i + 1] : secret.terraform_name;
    if (from == to) {
      continue;
    }
    out.begin_block("moved");
    out.attribute("from", address(from));
    out.attribute("to", address(to));
    out.end_block();
  }
}

}  // namespace

std::string secrets_file(const Module& module) {
  constexpr std::size_t kUsualSize = 1024;
  if (module.environment.secrets.empty()) {
    return {};
  }
  std::string text;
  text.reserve(module.environment.secrets.size() * kUsualSize);
  format::HclWriter out(text);
  out.comment(module.plan.header).blank();
  for (const plan::Secret& secret : module.environment.secrets) {
    if (!module.creates(secret)) {
      append_lookup(out, secret);
      continue;
    }
    const bool rotates = secret.rotation && !secret.rotation->lambda_arn.empty();
    append_secret(out, secret);
    if (secret.terraform_value) {
      append_version(out, module, secret);
    }
    if (rotates) {
      append_rotation(out, secret);
    }
    append_moves(out, secret, "aws_secretsmanager_secret");
    if (secret.terraform_value) {
      append_moves(out, secret, "aws_secretsmanager_secret_version");
    }
    if (rotates) {
      append_moves(out, secret, "aws_secretsmanager_secret_rotation");
    }
  }
  out.finish();
  return text;
}

}  // namespace emit::terraform
