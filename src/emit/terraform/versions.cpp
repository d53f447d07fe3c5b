#include <string>
#include <string_view>

#include "emit/terraform/module.h"

namespace emit::terraform {

namespace {

// The first versions with write-only arguments and ephemeral resources. Provider 7 may remove
// something that we use.
constexpr std::string_view kTerraform = ">= 1.11.0";
constexpr std::string_view kProvider = ">= 5.100.0, < 7.0.0";

void append_guard(format::HclWriter& out, std::string_view data, std::string_view attribute,
                  std::string_view expected, const std::string& message) {
  std::string condition = "self.";
  condition += attribute;
  condition += " == ";
  format::append_hcl_quoted(condition, expected);
  out.begin_block("data", {data, "current"});
  out.begin_block("lifecycle");
  out.begin_block("postcondition");
  out.attribute("condition", condition);
  out.attribute_string("error_message", message);
  out.end_block();
  out.end_block();
  out.end_block();
}

void append_required(format::HclWriter& out) {
  out.begin_block("terraform");
  out.attribute_string("required_version", kTerraform);
  out.begin_block("required_providers");
  out.begin_object("aws");
  out.attribute_string("source", "hashicorp/aws");
  out.attribute_string("version", kProvider);
  out.end_object();
  out.end_block();
  out.end_block();
}

}  // namespace

std::string gone_versions_file(const plan::Plan& plan) {
  std::string text;
  format::HclWriter out(text);
  out.comment(plan.header).blank();
  append_required(out);
  out.finish();
  return text;
}

std::string versions_file(const Module& module) {
  const plan::Environment& environment = module.environment;
  std::string text;
  format::HclWriter out(text);
  out.comment(module.plan.header).blank();
  append_required(out);

  const std::string whose = "The secrets of environment " + std::string(environment.name) +
                            " of system " + std::string(module.plan.system) + " are in ";
  out.comment(
      "The caller supplies the provider. The plan fails if it is for another account or region.");
  append_guard(out, "aws_caller_identity", "account_id", environment.account,
               whose + "account " + std::string(environment.account) +
                   ". Use credentials for that account, or the module of the environment in your "
                   "account.");
  append_guard(out, "aws_region", "id", environment.region,
               whose + "region " + std::string(environment.region) +
                   ". Set the provider's region or AWS_REGION accordingly.");
  out.finish();
  return text;
}

}  // namespace emit::terraform
