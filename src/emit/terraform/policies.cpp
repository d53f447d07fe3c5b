#include <string>
#include <string_view>

#include "emit/policy_document.h"
#include "emit/skips.h"
#include "emit/terraform/module.h"
#include "format/hcl_value.h"

namespace emit::terraform {

namespace {

void append_attachment(format::HclWriter& out, const plan::Principal& principal,
                       const plan::ManagedPolicy& policy) {
  std::string_view kind;
  switch (principal.kind) {
    case terms::IdentityKind::Unnamed:
      return;
    case terms::IdentityKind::Role:
      kind = "role";
      break;
    case terms::IdentityKind::User:
      kind = "user";
      break;
    case terms::IdentityKind::Group:
      kind = "group";
      break;
  }
  if (principal.identity.empty()) {
    return;
  }
  const std::string type = "aws_iam_" + std::string(kind) + "_policy_attachment";
  out.begin_block("resource", {type, policy.terraform_name});
  out.attribute_string(kind, principal.identity);
  out.attribute("policy_arn", "aws_iam_policy." + policy.terraform_name + ".arn");
  out.end_block();
}

void append_resources(format::HclWriter& out, const Module& module) {
  for (const plan::Principal& principal : module.environment.principals) {
    for (const plan::ManagedPolicy& policy : principal.policies) {
      append_skips_above(out, policy.skips);
      out.begin_block("resource", {"aws_iam_policy", policy.terraform_name});
      append_skips_inside(out, policy.skips);
      out.attribute_string("name", policy.name);
      out.attribute_string("description",
                           policy_description(module.plan, module.environment, principal));
      out.attribute("policy", "local.policy_" + policy.terraform_name);
      out.end_block();
      if (module.plan.attach_terraform) {
        append_attachment(out, principal, policy);
      }
    }
  }
}

}  // namespace

std::string policies_file(const Module& module) {
  std::string text;
  format::HclWriter out(text);
  out.comment(module.plan.header).blank();
  bool any = false;
  out.begin_block("locals");
  for (const plan::Principal& principal : module.environment.principals) {
    for (const plan::ManagedPolicy& policy : principal.policies) {
      if (any) {
        out.blank();
      }
      format::HclValueWriter value(out, "policy_" + policy.terraform_name, "jsonencode(", ")");
      append_policy(value, policy.document);
      any = true;
    }
  }
  out.end_block();
  if (module.creates()) {
    append_resources(out, module);
  }
  out.finish();
  return any ? text : std::string();
}

}  // namespace emit::terraform
