#include <string_view>

#include "plan/lock.h"
#include "rules/plan/moved.h"
#include "rules/plan/plan_rule.h"

namespace rules::renamed_secret {

constexpr PlanRule<plan::Secret, std::string_view, std::string_view, std::string_view,
                   std::string_view>
    kRule{
        .code = "SG3095",
        .name = "renamed-secret",
        .level = diag::Level::Warning,
        .message = "in `{}`, the name of `{}` changes from `{}` to `{}`",
        .why =
            "A name in Secrets Manager cannot change: the deployment creates another secret, "
            "without the live value, and readers are granted that one. The old one is deleted or "
            "stays, as `deletion` says; Terraform refuses a plan that replaces a retained secret.",
        .help =
            "keep the name with `name:`, or copy the value to the new secret before its readers "
            "are deployed",
        .check_in =
            [](const plan::Secret& secret, const Where& in, auto& report) {
              // SG2142 reports the names that change with `renamed_from`.
              if (has_other_name(in.environment, secret) && !in.environment.protect &&
                  secret.renamed_from.empty()) {
                report(secret.name_span, in.environment.name, secret.label, secret.locked->name,
                       secret.name);
              }
            },
    };

}  // namespace rules::renamed_secret
