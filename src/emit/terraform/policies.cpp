#include <string>
#include <string_view>
#include <vector>

#include "emit/policy_document.h"
#include "emit/skips.h"
#include "emit/terraform/module.h"

namespace emit::terraform {

namespace {

template <class Texts>
void append_list(format::HclWriter& out, std::string_view name, const Texts& texts) {
  out.begin_list(name);
  for (const auto& text : texts) {
    out.item_string(text);
  }
  out.end_list();
}

bool is_first_of_operator(const std::vector<policy::Condition>& conditions, std::size_t which) {
  for (std::size_t i = 0; i < which; ++i) {
    if (conditions[i].op == conditions[which].op) {
      return false;
    }
  }
  return true;
}

// Conditions of one operator share an object, whatever stands between them.
void append_conditions(format::HclWriter& out, const std::vector<policy::Condition>& conditions) {
  out.begin_object("Condition");
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    if (!is_first_of_operator(conditions, i)) {
      continue;
    }
    out.begin_object(conditions[i].op);
    for (const policy::Condition& condition : conditions) {
      if (condition.op == conditions[i].op) {
        append_list(out, condition.key, condition.values);
      }
    }
    out.end_object();
  }
  out.end_object();
}

void append_document(format::HclWriter& out, const plan::ManagedPolicy& policy) {
  out.begin_object("policy_" + policy.terraform_name, "jsonencode(");
  out.attribute_string("Version", "2012-10-17");
  out.begin_list("Statement");
  for (const policy::Statement& statement : policy.document.statements) {
    out.begin_item_object();
    out.attribute_string("Sid", statement.sid);
    out.attribute_string("Effect", "Allow");
    append_list(out, "Action", statement.actions);
    append_list(out, "Resource", statement.resources);
    if (!statement.conditions.empty()) {
      append_conditions(out, statement.conditions);
    }
    out.end_item_object();
  }
  out.end_list();
  out.end_object(")");
}

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
      append_document(out, policy);
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
