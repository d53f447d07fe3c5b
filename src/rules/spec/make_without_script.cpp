#include "rules/spec/spec_rule.h"

namespace rules::make_without_script {

constexpr SpecRule<model::Spec> kRule{
    .code = "SG2160",
    .name = "make-without-script",
    .message = "target `make` calls a script that no target writes",
    .why = "The make targets in secrets.mk only call secrets.sh, which target `script` writes.",
    .help = "add `script: {}` to `targets`",
    .example = {.text = R"(
targets:
  make: {}
<?>)",
                .bad = "",
                .good = R"(  script: {}
)"},
    .check =
        [](const model::Spec& spec, auto& report) {
          for (const terms::TargetTraits& traits : terms::kTargets) {
            const model::TargetOptions& target = spec.target(traits.target);
            if (traits.calls && target.enabled && !spec.target(*traits.calls).enabled) {
              report(target.span);
            }
          }
        },
};

}  // namespace rules::make_without_script
