#include <string>
#include <string_view>

#include "emit/terraform/module.h"

namespace emit::terraform {

namespace {

// The staging label of the version with the initial value. Secrets Manager attaches AWSCURRENT
// automatically only to the first version of a secret (PutSecretValue), so a version that Terraform
// creates again has only this label and never replaces a value from elsewhere. While the label is
// attached, the version is not purged, and Terraform has no reason to create it again.
constexpr std::string_view kStages = "[\"SECRETGEN_INITIAL\"]";

void append_password(format::HclWriter& out, const plan::Secret& secret, const plan::Field& field) {
  const terms::Generate& generate = field.generate;
  out.begin_block("ephemeral",
                  {"aws_secretsmanager_random_password", password_name(secret, field)});
  out.attribute_integer("password_length", generate.length);
  if (!generate.exclude_characters.empty()) {
    out.attribute_string("exclude_characters", generate.exclude_characters);
  }
  const auto flag = [&out](std::string_view name, bool value, bool usual) {
    if (value != usual) {
      out.attribute_boolean(name, value);
    }
  };
  flag("exclude_lowercase", generate.exclude_lowercase, false);
  flag("exclude_numbers", generate.exclude_numbers, false);
  flag("exclude_punctuation", generate.exclude_punctuation, false);
  flag("exclude_uppercase", generate.exclude_uppercase, false);
  flag("include_space", generate.include_space, false);
  flag("require_each_included_type", generate.require_each_included_type, true);
  out.end_block();
}

std::string otherwise(const plan::Secret& secret, const plan::Field& field) {
  if (field.source == plan::FieldSource::Generated) {
    return "ephemeral.aws_secretsmanager_random_password." + password_name(secret, field) +
           ".random_password";
  }
  // Omitted from the object.
  if (field.optional && !field.name.empty()) {
    return "null";
  }
  return format::hcl_quoted(field.initial);
}

std::string initial_value(const plan::Secret& secret, const plan::Field& field,
                          const std::string& variable) {
  if (field.source == plan::FieldSource::Constant) {
    const bool bare =
        field.format == terms::FieldFormat::Integer || field.format == terms::FieldFormat::Boolean;
    return bare ? std::string(field.initial) : format::hcl_quoted(field.initial);
  }
  return "var." + variable + " != \"\" ? var." + variable + " : " + otherwise(secret, field);
}

void append_object(format::HclWriter& out, const plan::Secret& secret, const plan::Shape& shape) {
  bool any_optional = false;
  for (const plan::Field& field : shape.fields) {
    any_optional = any_optional || (field.optional && has_variable(field));
  }
  out.begin_object("secret_string_wo",
                   any_optional ? "jsonencode({ for field, value in " : "jsonencode(");
  for (std::size_t i = 0; i < shape.fields.size(); ++i) {
    const plan::Field& field = shape.fields[i];
    out.attribute(field.name, initial_value(secret, field, secret.terraform_variables[i]));
  }
  out.end_object(any_optional ? " : field => value if value != null })" : ")");
}

}  // namespace

void append_version(format::HclWriter& out, const Module& module, const plan::Secret& secret) {
  const plan::Shape& shape = module.shape(secret);
  for (const plan::Field& field : shape.fields) {
    if (field.source == plan::FieldSource::Generated) {
      append_password(out, secret, field);
    }
  }
  out.begin_block("resource", {"aws_secretsmanager_secret_version", secret.terraform_name});
  out.attribute("secret_id", "aws_secretsmanager_secret." + secret.terraform_name + ".id");
  if (shape.kind == terms::ShapeKind::Object) {
    append_object(out, secret, shape);
  } else {
    out.attribute("secret_string_wo",
                  initial_value(secret, shape.fields.front(), secret.terraform_variables.front()));
  }
  out.attribute_integer("secret_string_wo_version", 1);
  out.attribute("version_stages", kStages);
  out.begin_block("lifecycle");
  out.attribute("ignore_changes", "[version_stages]");
  out.end_block();
  out.end_block();
}

}  // namespace emit::terraform
