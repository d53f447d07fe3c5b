#include <re2/re2.h>

#include <string>
#include <string_view>

#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::cdk_token {

namespace {

constexpr diag::Rule<std::string_view, std::string> kRule{
    .code = "SG3081",
    .name = "cdk-token",
    .level = diag::Level::Error,
    .message = "the {} of {} holds what the CDK takes for a reference of its own",
    .why =
        "The CDK writes references into texts as `${Token[…]}`, `#{Token[…]}` or a number with "
        "`e+289`, and replaces them when it makes the template.",
    .help = "reword the text",
    .bad = R"(version: 1
system: shop
provision: cdk
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {description: "as in ${Token[AWS.AccountId.0]}", value: {}}
)",
    .good = R"(version: 1
system: shop
provision: cdk
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {description: "as in ${AWS::AccountId}", value: {}}
)",
};

// As the CDK finds them (aws-cdk-lib, core/lib/private/encoding.ts).
bool is_token(std::string_view text) {
  static const RE2 kToken(R"([$#]\{Token\[[a-zA-Z0-9:._-]+\]\}|-1\.\d{10,16}e\+289)");
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kToken);
}

// Every text of a spec that reaches the CDK; what is not here has no such character.
class Texts {
 public:
  Texts(const plan::Plan& plan, diag::Sink& sink) : plan_(plan), sink_(sink) {}

  void system() { check(plan_.description, "description", "the system", plan_.description_span); }

  void secret(const plan::Secret& secret) {
    const std::string whose = "`" + secret.label + "`";
    check(secret.name, "name", whose, secret.span);
    check(secret.description, "description", whose, secret.span);
    for (const plan::Tag& tag : secret.tags) {
      check(tag.key, "tag", whose, secret.span);
      check(tag.value, "tag", whose, secret.span);
    }
    for (const plan::Field& field : plan_.shapes[secret.first_shape].fields) {
      check(field.initial, "first value", whose, secret.span);
      check(field.generate.exclude_characters, "`exclude_characters`", whose, secret.span);
    }
  }

 private:
  void check(std::string_view text, std::string_view what, const std::string& whose,
             source::Span span) {
    if (is_token(text) && reported_.first(span)) {
      sink_.report(kRule.at(span, what, whose));
    }
  }

  const plan::Plan& plan_;
  diag::Sink& sink_;
  Reported reported_;
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  if (plan.provision != terms::Provision::Cdk || !plan.target(terms::Target::Cdk).wanted) {
    return;
  }
  Texts texts(plan, sink);
  texts.system();
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      if (!secret.external) {
        texts.secret(secret);
      }
    }
  }
}

}  // namespace

}  // namespace rules::cdk_token
