#include <algorithm>
#include <string_view>

#include "rules/spec/spec_rule.h"

namespace rules::target_without_readers {

constexpr SpecRule<model::Spec, std::string_view> kRule{
    .code = "SG2170",
    .name = "target-without-readers",
    .level = diag::Level::Warning,
    .message = "nothing is written for target `{}`: no service fetches a secret when it runs",
    .why =
        "The modules are for code that asks Secrets Manager itself. A value that is delivered when "
        "a "
        "service is deployed or started is in its environment already.",
    .help = "take the target out, or read a secret with `deliver: runtime`",
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
            // Without `targets` in the spec all are enabled, and none has a place.
            if (traits.runtime_code && target.enabled && target.span != source::Span{}) {
              report(target.span, traits.name);
            }
          }
        },
};

}  // namespace rules::target_without_readers
