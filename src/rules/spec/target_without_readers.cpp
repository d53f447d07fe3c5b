#include <algorithm>
#include <string_view>

#include "rules/spec/spec_rule.h"

namespace rules::target_without_readers {

constexpr SpecRule<model::Spec, std::string_view> kRule{
    .code = "SG2170",
    .name = "target-without-readers",
    .level = diag::Level::Warning,
    .message = "target `{}` writes nothing: no service reads a secret at run time",
    .why =
        "The modules are for code that calls Secrets Manager itself. A value delivered at "
        "deployment or start is already in the environment of the service.",
    .help = "remove the target, or read a secret with `deliver: runtime`",
    .example = {.text = R"(
services:
  api: {platform: ecs, <?>]}
targets:
  python: {})",
                .bad = "execution_role: api, reads: [db",
                .good = "role: api, reads: [{secret: db, deliver: runtime}"},
    .check =
        [](const model::Spec& spec, auto& report) {
          const bool fetched =
              std::ranges::any_of(spec.services, [](const model::Service& service) {
                return std::ranges::any_of(service.reads, [](const model::Read& read) {
                  return read.deliver == terms::Deliver::Runtime;
                });
              });
          if (fetched) {
            return;
          }
          for (const terms::TargetTraits& traits : terms::kTargets) {
            const model::TargetOptions& target = spec.target(traits.target);
            // Without `targets` in the spec, all are enabled and none has a place.
            if (traits.runtime_code && target.enabled && target.span != source::Span{}) {
              report(target.span, traits.name);
            }
          }
        },
};

}  // namespace rules::target_without_readers
