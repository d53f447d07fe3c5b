#include <cstddef>
#include <string>
#include <string_view>

#include "rules/plan/plan_rule.h"

namespace rules::forgotten_secrets {

namespace {

std::string listed(const plan::ForgottenSecrets& secrets) {
  constexpr std::size_t kMost = 5;
  std::string text;
  std::size_t count = 0;
  for (const auto& [label, state] : secrets) {
    if (count == kMost) {
      text += fmt::format(" and {} more", secrets.size() - kMost);
      break;
    }
    text += (count++ == 0 ? "`" : ", `") + label + "`";
  }
  return text;
}

std::string advice(std::string_view environment) {
  return fmt::format("when it is deployed everywhere, run `secretgen lock --deployed {}`",
                     environment);
}

}  // namespace

constexpr PlanRule<plan::Plan, std::string_view, std::string, std::string> kRule{
    .code = "SG3092",
    .name = "forgotten-secrets",
    .level = diag::Level::Warning,
    .message =
        "the next deployment of `{}` makes Terraform forget {}; Secrets Manager keeps them{}",
    .why =
        "The secrets are no longer created by this module. Without `removed` blocks Terraform "
        "would delete them, whatever `deletion` said. They keep their values and their cost.",
    .help =
        "when it is deployed everywhere, run `secretgen lock --deployed ENV`; a secret that is to "
        "go "
        "can then be deleted with the AWS CLI",
    .check =
        [](const plan::Plan& plan, auto& report) {
          for (const plan::Environment& environment : plan.environments) {
            if (!environment.forgotten.empty()) {
              report(environment.span, environment.name, listed(environment.forgotten), "")
                  .advise(advice(environment.name));
            }
          }
          for (const plan::GoneModule& gone : plan.gone_modules) {
            report
                .every(plan.system_span, gone.environment, listed(gone.forgotten),
                       fmt::format(" (the module `{}` stays until then)", gone.directory))
                .advise(advice(gone.environment));
          }
        },
};

}  // namespace rules::forgotten_secrets
