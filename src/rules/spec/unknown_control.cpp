#include <string>
#include <utility>
#include <vector>

#include "base/suggest.h"
#include "compliance/controls.h"
#include "rules/spec/spec_rule.h"

namespace rules::unknown_control {

constexpr SpecRule<model::Spec, std::string_view> kRule{
    .code = "SG2202",
    .name = "unknown-control",
    .message = "unknown control `{}`",
    .why = "A waiver refers to a control by its id in the catalogue or scanner.",
    .help = "run `secretgen compliance --list` for all controls",
    .example = {.text = R"(
provision: cloudformation
waivers:
  - {rule: <?>, secret: db, reason: planned for May, until: 2026-12-31})",
                .bad = "CKV_AWS_194",
                .good = "CKV_AWS_149"},
    .check =
        [](const model::Spec& spec, auto& report) {
          for (const model::Waiver& waiver : spec.waivers) {
            if (compliance::find_control(waiver.rule.value) != nullptr) {
              continue;
            }
            std::vector<std::string_view> ids;
            for (const compliance::Control& control : compliance::controls()) {
              ids.push_back(control.id);
            }
            const auto near = base::closest(waiver.rule.value, ids);
            auto&& found = report(waiver.rule.span, waiver.rule.value);
            if (near) {
              found.help = "did you mean `" + std::string(*near) + "`?";
            }
          }
        },
};

}  // namespace rules::unknown_control
