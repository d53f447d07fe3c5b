#include <string>

#include "rules/spec/fields.h"
#include "rules/spec/spec_rule.h"

namespace rules::placeholder_misfit {

constexpr SpecRule<model::Field, std::string_view, std::string> kRule{
    .code = "SG2136",
    .name = "placeholder-misfit",
    .level = diag::Level::Warning,
    .message = "the placeholder `{}` {}",
    .why = "The placeholder shows people what to fill in, and programs read it until someone does.",
    .help = "use a placeholder that fits, or relax the field",
    .example = {.text = R"(
secrets:
  app: {fields: {TOKEN: {}, EXTRA: {placeholder: <?>, format: url}}})",
                .bad = "your-hook",
                .good = "https://example.com/your-hook"},
    .check =
        [](const model::Field& field, auto& report) {
          const std::string problem =
              field.placeholder ? misfit(field, field.placeholder->value) : "";
          if (!problem.empty()) {
            report(field.placeholder->span, field.placeholder->value, problem);
          }
        },
};

}  // namespace rules::placeholder_misfit
