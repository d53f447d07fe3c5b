#include <string>
#include <unordered_map>

#include "rules/plan/plan_rule.h"

namespace rules::same_terraform_variable {

constexpr PlanRule<plan::Environment, std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG3021",
    .name = "same-terraform-variable",
    .message = "`{}` and `{}` both use the Terraform variable `{}`",
    .why =
        "A variable is named after the words of the secret and the field; it holds one value and "
        "can be declared only once.",
    .help = "rename a secret or a field",
    .example = {.text = R"(
provision: terraform
secrets:
  mail: {fields: {api_key: {generate: {length: 32}}}}
  <?>: {fields: {key: {generate: {length: 32}}}}
targets:
  terraform: {})",
                .bad = "mail/api",
                .good = "post/api"},
    .check_in =
        [](const plan::Environment& environment, const Where& in, auto& report) {
          std::unordered_map<std::string_view, const plan::Secret*> seen;
          for (const plan::Secret& secret : environment.secrets) {
            if (!secret.terraform_value) {
              continue;
            }
            const std::vector<plan::Field>& fields = in.plan.shapes[secret.shape].fields;
            for (std::size_t i = 0; i < fields.size(); ++i) {
              if (fields[i].source == plan::FieldSource::Constant) {
                continue;
              }
              const auto [entry, fresh] = seen.try_emplace(secret.terraform_variables[i], &secret);
              const plan::Secret& first = *entry->second;
              if (!fresh) {
                report.pair(secret.span, first.span, first.label, secret.label, entry->first)
                    .label(first.span, "the other one");
              }
            }
          }
        },
};

}  // namespace rules::same_terraform_variable
