#include <re2/re2.h>

#include <string>
#include <string_view>

#include "rules/plan/plan_rule.h"

namespace rules::cdk_token {

namespace {

// As the CDK finds them (aws-cdk-lib, core/lib/private/encoding.ts).
bool is_token(std::string_view text) {
  static const RE2 kToken(R"([$#]\{Token\[[a-zA-Z0-9:._-]+\]\}|-1\.\d{10,16}e\+289)");
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kToken);
}

}  // namespace

constexpr PlanRule<plan::Plan, std::string_view, std::string> kRule{
    .code = "SG3081",
    .name = "cdk-token",
    .message = "the {} of {} contains what the CDK treats as a token",
    .why =
        "The CDK encodes references in strings as `${Token[…]}`, `#{Token[…]}` or a number with "
        "`e+289`, and replaces them when it synthesizes the template.",
    .help = "reword the text",
    .example = {.text = R"(
provision: cdk
secrets:
  db: {description: "as in ${<?>}", value: {}})",
                .bad = "Token[AWS.AccountId.0]",
                .good = "AWS::AccountId"},
    .check =
        [](const plan::Plan& plan, auto& report) {
          if (plan.provision != terms::Provision::Cdk || !plan.target(terms::Target::Cdk).wanted) {
            return;
          }
          const auto check = [&](std::string_view text, std::string_view what,
                                 const std::string& whose, source::Span span) {
            if (is_token(text)) {
              report(span, what, whose);
            }
          };
          check(plan.description, "description", "the system", plan.description_span);
          for (const plan::Environment& environment : plan.environments) {
            for (const plan::Secret& secret : environment.secrets) {
              if (secret.external) {
                continue;
              }
              const std::string whose = "`" + secret.label + "`";
              check(secret.name, "name", whose, secret.span);
              check(secret.description, "description", whose, secret.span);
              for (const plan::Tag& tag : secret.tags) {
                check(tag.key, "tag", whose, secret.span);
                check(tag.value, "tag", whose, secret.span);
              }
              for (const plan::Field& field : plan.shapes[secret.first_shape].fields) {
                check(field.initial, "initial value", whose, secret.span);
                check(field.generate.exclude_characters, "`exclude_characters`", whose,
                      secret.span);
              }
            }
          }
        },
};

}  // namespace rules::cdk_token
