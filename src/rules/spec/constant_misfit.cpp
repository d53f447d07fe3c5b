#include <string>

#include "diag/rule.h"
#include "rules/spec/fields.h"
#include "rules/spec/spec_rule.h"

namespace rules::constant_misfit {

namespace {

constexpr diag::Rule<std::string_view, std::string> kRule{
    .code = "SG2135",
    .name = "constant-misfit",
    .level = diag::Level::Error,
    .message = "the constant `{}` {}",
    .why =
        "The text is put into the secret as it stands, so what reads the secret would find what "
        "the field says cannot be there.",
    .help = "write one that fits, or loosen the field",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  app: {fields: {TOKEN: {}, EXTRA: {const: blue, pattern: "red|green", sensitive: false}}}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  app: {fields: {TOKEN: {}, EXTRA: {const: green, pattern: "red|green", sensitive: false}}}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for_each_field(spec, [&](const model::Field& field) {
    if (!field.constant) {
      return;
    }
    const std::string problem = misfit(field, field.constant->value);
    if (!problem.empty()) {
      sink.report(kRule.at(field.constant->span, field.constant->value, problem));
    }
  });
}

}  // namespace

}  // namespace rules::constant_misfit
