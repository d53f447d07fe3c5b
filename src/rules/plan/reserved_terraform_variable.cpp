#include <algorithm>
#include <array>
#include <string>

#include "rules/plan/plan_rule.h"

namespace rules::reserved_terraform_variable {

namespace {

constexpr std::array<std::string_view, 8> kReserved{
    "source", "version", "providers", "count", "for_each", "lifecycle", "depends_on", "locals"};

}  // namespace

constexpr PlanRule<plan::Secret, std::string> kRule{
    .code = "SG3020",
    .name = "reserved-terraform-variable",
    .message = "`{}` is a reserved variable name in Terraform",
    .why = "Terraform reserves a few names for the arguments of a module block.",
    .help = "rename the secret, or give its value a `source`",
    .example = {.text = R"(
provision: terraform
secrets:
  <?>: {value: {generate: {length: 32}}})",
                .bad = "version",
                .good = "version-key"},
    .check =
        [](const plan::Secret& secret, auto& report) {
          if (!secret.terraform_value) {
            return;
          }
          for (const std::string& variable : secret.terraform_variables) {
            if (std::find(kReserved.begin(), kReserved.end(), variable) != kReserved.end()) {
              report(secret.span, variable);
            }
          }
        },
};

}  // namespace rules::reserved_terraform_variable
