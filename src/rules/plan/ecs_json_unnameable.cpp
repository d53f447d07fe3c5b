#include "rules/plan/plan_rule.h"

namespace rules::ecs_json_unnameable {

constexpr PlanRule<plan::Environment, std::string_view, std::string_view> kRule{
    .code = "SG3005",
    .name = "ecs-json-unnameable",
    .level = diag::Level::Warning,
    .message = "the `secrets` of `{}` cannot be written as JSON: `{}` has no usable ARN yet",
    .why =
        "A container definition accepts only ARNs. The name ends like a complete ARN, so ECS would "
        "reject the ARN without the six characters that AWS adds, and those are unknown until the "
        "secret exists.",
    .help =
        "use the Terraform output or the CloudFormation template of the service, which refer to "
        "the secret itself, or rename the secret",
    // Its examples would raise SG3004 as well: the name is the cause of both.
    .check =
        [](const plan::Environment& environment, auto& report) {
          if (!environment.target(terms::Target::Ecs).wanted) {
            return;
          }
          for (const plan::Service& service : environment.services) {
            if (!service.unnameable.empty()) {
              const plan::Secret& secret = environment.secrets[service.unnameable.front()];
              report(service.span, service.name, secret.label).label(secret.span, "the secret");
            }
          }
        },
};

}  // namespace rules::ecs_json_unnameable
