#include "rules/spec/excuses.h"
#include "rules/spec/spec_rule.h"

namespace rules::convention_rotation {

constexpr SpecRule<SecretThere, std::string_view, std::string_view> kRule{
    .code = "SG2126",
    .name = "convention-rotation",
    .message = "`{}` does not rotate in `{}`",
    .why = "The spec's `conventions` require every secret to rotate.",
    .help = "add `rotation`, or list the secret under `conventions: excused` with a reason",
    .example = {.text = R"(
conventions: {rotation: {required: true}}
secrets:
  db: {value: {}<?>})",
                .bad = "",
                .good = ", rotation: {every: 30d, lambda: rotate-db}"},
    .check_in =
        [](const SecretThere& at, const model::Spec& spec, auto& report) {
          const auto& required = spec.conventions.rotation_required;
          if (required && required->value && !at.settings.pick(&model::SecretSettings::rotation) &&
              !at.settings.external() && !at.settings.retired() &&
              !is_excused(spec, at.secret, "rotation")) {
            report(at.secret.id.span, at.secret.id.value, at.environment.name.value)
                .label(required->span, "the convention");
          }
        },
};

}  // namespace rules::convention_rotation
