#include <string>
#include <unordered_map>

#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::same_terraform_variable {

namespace {

constexpr diag::Rule<std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG3021",
    .name = "same-terraform-variable",
    .level = diag::Level::Error,
    .message = "`{}` and `{}` both take the Terraform variable `{}`",
    .why =
        "A variable is named after the words of the secret and of the field; it holds one value "
        "and can be declared once.",
    .help = "rename a secret or a field",
    .bad = R"(version: 1
system: shop
provision: terraform
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  mail: {fields: {api_key: {generate: {length: 32}}}}
  mail/api: {fields: {key: {generate: {length: 32}}}}
)",
    .good = R"(version: 1
system: shop
provision: terraform
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  mail: {fields: {api_key: {generate: {length: 32}}}}
  post/api: {fields: {key: {generate: {length: 32}}}}
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    std::unordered_map<std::string_view, const plan::Secret*> seen;
    for (const plan::Secret& secret : environment.secrets) {
      if (!secret.terraform_value) {
        continue;
      }
      const std::vector<plan::Field>& fields = plan.shapes[secret.shape].fields;
      for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].source == plan::FieldSource::Constant) {
          continue;
        }
        const auto [entry, fresh] = seen.try_emplace(secret.terraform_variables[i], &secret);
        const plan::Secret& first = *entry->second;
        if (fresh || !reported.first(secret.span, first.span)) {
          continue;
        }
        auto diagnostic = kRule.at(secret.span, first.label, secret.label, entry->first);
        if (first.span == secret.span) {
          sink.report(std::move(diagnostic));
        } else {
          sink.report(std::move(diagnostic).label(first.span, "the other one"));
        }
      }
    }
  }
}

}  // namespace

}  // namespace rules::same_terraform_variable
