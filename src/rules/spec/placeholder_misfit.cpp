#include <string>

#include "diag/rule.h"
#include "rules/spec/fields.h"
#include "rules/spec/spec_rule.h"

namespace rules::placeholder_misfit {

namespace {

constexpr diag::Rule<std::string_view, std::string> kRule{
    .code = "SG2136",
    .name = "placeholder-misfit",
    .level = diag::Level::Warning,
    .message = "the placeholder `{}` {}",
    .why = "The placeholder shows people what to fill in, and programs read it until they do.",
    .help = "write one that fits, or loosen the field",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  app: {fields: {TOKEN: {}, EXTRA: {placeholder: your-hook, format: url}}}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  app: {fields: {TOKEN: {}, EXTRA: {placeholder: https://example.com/your-hook, format: url}}}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for_each_field(spec, [&](const model::Field& field) {
    if (!field.placeholder) {
      return;
    }
    const std::string problem = misfit(field, field.placeholder->value);
    if (!problem.empty()) {
      sink.report(kRule.at(field.placeholder->span, field.placeholder->value, problem));
    }
  });
}

}  // namespace

}  // namespace rules::placeholder_misfit
