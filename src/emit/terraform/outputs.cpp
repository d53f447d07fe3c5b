#include <algorithm>
#include <string>
#include <string_view>

#include "emit/terraform/module.h"

namespace emit::terraform {

namespace {

void begin_output(format::HclWriter& out, const std::string& name, std::string_view description) {
  out.begin_block("output", {name});
  out.attribute_string("description", description);
}

void append_arns(format::HclWriter& out, const Module& module) {
  begin_output(out, "secret_arns", "ARN of each secret, keyed by its id in the spec.");
  out.begin_object("value");
  for (const plan::Secret& secret : module.environment.secrets) {
    out.attribute(secret.label, secret_attribute(module, secret, "arn"));
  }
  out.end_object();
  out.end_block();
}

void append_policies(format::HclWriter& out, const Module& module) {
  bool any = false;
  for (const plan::Principal& principal : module.environment.principals) {
    for (const plan::ManagedPolicy& policy : principal.policies) {
      begin_output(out, "policy_" + policy.terraform_name,
                   "IAM policy document of " + principal.name + ", as JSON.");
      out.attribute("value", "local.policy_" + policy.terraform_name);
      out.end_block();
      any = true;
    }
  }
  if (!any || !module.creates()) {
    return;
  }
  begin_output(out, "policy_arns", "ARN of each managed policy, keyed by its principal.");
  out.begin_object("value");
  for (const plan::Principal& principal : module.environment.principals) {
    for (const plan::ManagedPolicy& policy : principal.policies) {
      out.attribute(policy.file, "aws_iam_policy." + policy.terraform_name + ".arn");
    }
  }
  out.end_object();
  out.end_block();
}

// The secret's ARN; if a field or a stage is selected, in the five-part form that the ECS agent
// accepts (ECS Developer Guide, "Pass Secrets Manager secrets through Amazon ECS environment
// variables").
std::string value_from(const Module& module, const plan::Variable& variable) {
  std::string arn = secret_attribute(module, module.environment.secrets[variable.secret], "arn");
  if (variable.field.empty() && variable.version_stage.empty()) {
    return arn;
  }
  std::string tail = ":";
  tail += variable.field;
  tail += ':';
  tail += variable.version_stage;
  tail += ':';
  // Without its opening quote, because the ARN precedes it.
  return "\"${" + arn + "}" + format::hcl_quoted(tail).substr(1);
}

bool is_injected(const plan::Variable& variable) {
  return variable.deliver == terms::Deliver::EcsSecret;
}

bool is_name(const plan::Variable& variable) {
  return variable.deliver == terms::Deliver::Runtime ||
         variable.deliver == terms::Deliver::Reference;
}

void append_ecs_secrets(format::HclWriter& out, const Module& module,
                        const plan::Service& service) {
  begin_output(out, "ecs_secrets_" + service.terraform_name,
               "Secrets of container " + service.container +
                   ", for its container definition in aws_ecs_task_definition.");
  out.begin_list("value");
  for (const plan::Variable& variable : service.variables) {
    if (is_injected(variable)) {
      out.begin_item_object();
      out.attribute_string("name", variable.name);
      out.attribute("valueFrom", value_from(module, variable));
      out.end_item_object();
    }
  }
  out.end_list();
  out.end_block();
}

void append_environment(format::HclWriter& out, const Module& module,
                        const plan::Service& service) {
  const bool ecs = service.platform == terms::Platform::Ecs;
  begin_output(out, "environment_" + service.terraform_name,
               "Secret names for the environment of " + std::string(service.name) +
                   (ecs ? ", for its container definition." : ", keyed by variable."));
  if (ecs) {
    out.begin_list("value");
  } else {
    out.begin_object("value");
  }
  for (const plan::Variable& variable : service.variables) {
    if (!is_name(variable)) {
      continue;
    }
    const std::string name =
        secret_attribute(module, module.environment.secrets[variable.secret], "name");
    if (ecs) {
      out.begin_item_object();
      out.attribute_string("name", variable.name);
      out.attribute("value", name);
      out.end_item_object();
    } else {
      out.attribute(variable.name, name);
    }
  }
  if (ecs) {
    out.end_list();
  } else {
    out.end_object();
  }
  out.end_block();
}

}  // namespace

std::string outputs_file(const Module& module) {
  constexpr std::size_t kUsualSize = 160;
  std::string text;
  text.reserve((module.environment.secrets.size() + module.environment.services.size()) *
               kUsualSize);
  format::HclWriter out(text);
  out.comment(module.plan.header).blank();
  append_arns(out, module);
  append_policies(out, module);
  for (const plan::Service& service : module.environment.services) {
    if (std::ranges::any_of(service.variables, is_injected)) {
      append_ecs_secrets(out, module, service);
    }
    if (std::ranges::any_of(service.variables, is_name)) {
      append_environment(out, module, service);
    }
  }
  out.finish();
  return text;
}

}  // namespace emit::terraform
