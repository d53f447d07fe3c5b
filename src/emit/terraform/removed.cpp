#include <string>
#include <string_view>

#include "emit/terraform/module.h"

namespace emit::terraform {

namespace {

void append_removed(format::HclWriter& out, std::string_view type, const std::string& name) {
  out.begin_block("removed");
  out.attribute("from", std::string(type) + "." + name);
  out.begin_block("lifecycle");
  out.attribute_boolean("destroy", false);
  out.end_block();
  out.end_block();
}

}  // namespace

std::string removed_file(const plan::Plan& plan, std::string_view environment,
                         const plan::ForgottenSecrets& secrets) {
  if (secrets.empty()) {
    return {};
  }
  std::string text;
  format::HclWriter out(text);
  out.comment(plan.header).blank();
  out.comment(
      "The spec retains these secrets and no longer creates them here. Terraform drops them");
  out.comment("from its state; they stay in Secrets Manager. When this is applied everywhere, run");
  out.comment("`secretgen lock --deployed " + std::string(environment) + "`.").blank();
  for (const auto& [label, state] : secrets) {
    if (state.rotation) {
      append_removed(out, "aws_secretsmanager_secret_rotation", state.name);
    }
    if (state.value) {
      append_removed(out, "aws_secretsmanager_secret_version", state.name);
    }
    append_removed(out, "aws_secretsmanager_secret", state.name);
  }
  out.finish();
  return text;
}

}  // namespace emit::terraform
