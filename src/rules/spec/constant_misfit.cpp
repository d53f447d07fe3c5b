#include <string>

#include "rules/spec/fields.h"
#include "rules/spec/spec_rule.h"

namespace rules::constant_misfit {

constexpr SpecRule<model::Field, std::string_view, std::string> kRule{
    .code = "SG2135",
    .name = "constant-misfit",
    .message = "the constant `{}` {}",
    .why =
        "The constant is stored in the secret as it is, so readers would find a value that the "
        "field rules out.",
    .help = "use a value that fits, or relax the field",
    .example = {.text = R"(
secrets:
  app: {fields: {TOKEN: {}, EXTRA: {const: <?>, pattern: "red|green", sensitive: false}}})",
                .bad = "blue",
                .good = "green"},
    .check =
        [](const model::Field& field, auto& report) {
          const std::string problem = field.constant ? misfit(field, field.constant->value) : "";
          if (!problem.empty()) {
            report(field.constant->span, field.constant->value, problem);
          }
        },
};

}  // namespace rules::constant_misfit
