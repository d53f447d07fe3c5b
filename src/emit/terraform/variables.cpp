#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

#include "emit/terraform/module.h"

namespace emit::terraform {

namespace {

std::string_view if_empty(const plan::Field& field) {
  switch (field.source) {
    case plan::FieldSource::Generated:
      return "Leave empty to generate one.";
    case plan::FieldSource::Placeholder:
    case plan::FieldSource::Person:
      return field.optional && !field.name.empty() ? "Leave empty to omit the field."
                                                   : "Defaults to a placeholder.";
    case plan::FieldSource::Constant:
      break;
  }
  return {};
}

std::string description(const plan::Secret& secret, const plan::Field& field) {
  std::string text = "Initial value of " + secret.label;
  if (!field.name.empty()) {
    text += ", field ";
    text += field.name;
  }
  text += ". ";
  text += if_empty(field);
  const std::string_view own =
      field.name.empty() && field.description.empty() ? secret.description : field.description;
  if (!own.empty()) {
    text += ' ';
    text += own;
  }
  return text;
}

// A value that violates a rule of its field fails the plan. The message contains the rule, never
// the value.
void append_rule(format::HclWriter& out, const std::string& condition, const std::string& message) {
  out.begin_block("validation");
  out.attribute("condition", condition);
  out.attribute_string("error_message", message);
  out.end_block();
}

void append_rules(format::HclWriter& out, const std::string& variable, const plan::Field& field) {
  const std::string value = "var." + variable;
  if (!field.pattern.empty()) {
    // Not regex(), which rejects some combinations of groups.
    const std::string whole = "/^(?:" + std::string(field.pattern) + ")$/";
    append_rule(out, "replace(" + value + ", " + format::hcl_quoted(whole) + R"(, "") == "")",
                "The value of " + variable + " must match " + std::string(field.pattern) + ".");
  }
  if (field.min_length) {
    const std::string least = std::to_string(*field.min_length);
    append_rule(out, value + " == \"\" || length(" + value + ") >= " + least,
                "The value of " + variable + " must have at least " + least + " characters.");
  }
  if (field.max_length) {
    const std::string most = std::to_string(*field.max_length);
    append_rule(out, "length(" + value + ") <= " + most,
                "The value of " + variable + " must have at most " + most + " characters.");
  }
}

void append_variable(format::HclWriter& out, const plan::Secret& secret, const plan::Field& field,
                     const std::string& variable) {
  out.begin_block("variable", {variable});
  out.attribute_string("description", description(secret, field));
  out.attribute("type", "string");
  out.attribute_string("default", "");
  out.attribute_boolean("nullable", false);
  if (field.sensitive) {
    out.attribute_boolean("sensitive", true);
  }
  out.attribute_boolean("ephemeral", true);
  append_rules(out, variable, field);
  out.end_block();
}

// Calls `use` for each variable of the environment.
template <class Use>
void for_each_variable(const plan::Plan& plan, const plan::Environment& environment, Use use) {
  for (const plan::Secret& secret : environment.secrets) {
    if (!secret.terraform_value || secret.external) {
      continue;
    }
    const plan::Shape& shape = plan.shapes[secret.shape];
    for (std::size_t i = 0; i < shape.fields.size(); ++i) {
      if (has_variable(shape.fields[i])) {
        use(secret, shape.fields[i], secret.terraform_variables[i]);
      }
    }
  }
}

std::size_t count_variables(const plan::Plan& plan, const plan::Environment& environment) {
  std::size_t count = 0;
  for_each_variable(
      plan, environment,
      [&count](const plan::Secret&, const plan::Field&, const std::string&) { ++count; });
  return count;
}

}  // namespace

std::string variables_file(const Module& module) {
  constexpr std::size_t kUsualSize = 288;
  const std::size_t count = module.creates() ? count_variables(module.plan, module.environment) : 0;
  if (count == 0) {
    return {};
  }
  std::string text;
  text.reserve(count * kUsualSize);
  format::HclWriter out(text);
  out.comment(module.plan.header).blank();
  for_each_variable(
      module.plan, module.environment,
      [&out](const plan::Secret& secret, const plan::Field& field, const std::string& variable) {
        append_variable(out, secret, field, variable);
      });
  out.finish();
  return text;
}

std::string tfvars_example(const plan::Plan& plan) {
  constexpr std::size_t kUsualSize = 160;
  std::size_t count = 0;
  for (const plan::Environment& environment : plan.environments) {
    count = std::max(count, count_variables(plan, environment));
  }
  if (count == 0) {
    return {};
  }
  std::string text;
  text.reserve(count * kUsualSize);
  format::HclWriter out(text);
  out.comment(plan.header);
  out.comment(
      "Copy this file outside version control, fill it in and pass it with -var-file. Terraform "
      "uses a value only for the first version of a secret.");
  std::unordered_set<std::string_view> seen;
  seen.reserve(count);
  for (const plan::Environment& environment : plan.environments) {
    if (!environment.target(terms::Target::Terraform).wanted) {
      continue;
    }
    for_each_variable(plan, environment,
                      [&out, &seen](const plan::Secret& secret, const plan::Field& field,
                                    const std::string& variable) {
                        if (!seen.insert(variable).second) {
                          return;
                        }
                        out.blank().comment(description(secret, field));
                        const bool empty =
                            field.source == plan::FieldSource::Generated || field.optional;
                        out.attribute_string(variable, empty ? "" : field.initial);
                      });
  }
  out.finish();
  return text;
}

}  // namespace emit::terraform
