#include <algorithm>
#include <array>
#include <string>

#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::reserved_terraform_variable {

namespace {

constexpr diag::Rule<std::string> kRule{
    .code = "SG3020",
    .name = "reserved-terraform-variable",
    .level = diag::Level::Error,
    .message = "Terraform does not take `{}` as the name of a variable",
    .why = "Terraform keeps a few words for the arguments of a module block.",
    .help = "rename the secret, or give its value a `source`",
    .bad = R"(version: 1
system: shop
provision: terraform
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  version: {value: {generate: {length: 32}}}
)",
    .good = R"(version: 1
system: shop
provision: terraform
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  version-key: {value: {generate: {length: 32}}}
)",
};

constexpr std::array<std::string_view, 8> kReserved{
    "source", "version", "providers", "count", "for_each", "lifecycle", "depends_on", "locals"};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      if (!secret.terraform_value) {
        continue;
      }
      for (const std::string& variable : secret.terraform_variables) {
        if (std::find(kReserved.begin(), kReserved.end(), variable) != kReserved.end() &&
            reported.first(secret.span)) {
          sink.report(kRule.at(secret.span, variable));
        }
      }
    }
  }
}

}  // namespace

}  // namespace rules::reserved_terraform_variable
