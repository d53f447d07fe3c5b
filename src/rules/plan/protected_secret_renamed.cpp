#include <string_view>

#include "plan/lock.h"
#include "rules/plan/moved.h"
#include "rules/plan/plan_rule.h"

namespace rules::protected_secret_renamed {

constexpr PlanRule<plan::Secret, std::string_view, std::string_view, std::string_view,
                   std::string_view>
    kRule{
        .code = "SG3096",
        .name = "protected-secret-renamed",
        .message = "in `{}`, the name of `{}` changes from `{}` to `{}`",
        .why =
            "A name in Secrets Manager cannot change: the deployment creates another secret, "
            "without the live value, and readers are granted that one. The old one is deleted or "
            "stays, as `deletion` says; Terraform refuses a plan that replaces a retained secret.",
        .help =
            "keep the name with `name:`; to rename on purpose, build once with `--allow-remove "
            "SECRET`",
        .check_in =
            [](const plan::Secret& secret, const Where& in, auto& report) {
              if (has_other_name(in.environment, secret) && in.environment.protect) {
                report(secret.name_span, in.environment.name, secret.label, secret.locked->name,
                       secret.name);
              }
            },
    };

}  // namespace rules::protected_secret_renamed
