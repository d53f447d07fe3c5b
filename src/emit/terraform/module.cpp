#include "emit/terraform/module.h"

#include "base/identifier.h"

namespace emit::terraform {

std::string secret_attribute(const Module& module, const plan::Secret& secret,
                             std::string_view attribute) {
  std::string expression =
      module.creates(secret) ? "aws_secretsmanager_secret." : "data.aws_secretsmanager_secret.";
  expression += secret.terraform_name;
  expression += '.';
  expression += attribute;
  return expression;
}

std::string password_name(const plan::Secret& secret, const plan::Field& field) {
  if (field.name.empty()) {
    return secret.terraform_name;
  }
  return secret.terraform_name + "__" + base::snake_case(field.name);
}

bool has_variable(const plan::Field& field) { return field.source != plan::FieldSource::Constant; }

}  // namespace emit::terraform
