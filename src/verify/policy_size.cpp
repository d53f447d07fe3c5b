#include "diag/rule.h"
#include "policy/document.h"
#include "verify/rules.h"

namespace verify {

namespace {

constexpr diag::Rule<std::string_view, std::size_t, std::string_view> kRule{
    .code = "SG3010",
    .name = "policy-size",
    .level = diag::Level::Error,
    .message = "the policy `{}` has {} characters in `{}`",
    .why =
        "A managed policy holds 6,144 characters, white space not counted, and this one has no "
        "list left to split.",
    .help = "shorten the names in it",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Principal& principal : environment.principals) {
      for (const plan::ManagedPolicy& each : principal.policies) {
        const std::size_t size = policy::size(each.document);
        if (size > policy::kManagedPolicyLimit) {
          sink.report(kRule.at(principal.span, each.name, size, environment.name));
        }
      }
    }
  }
}

}  // namespace

Verification policy_size() { return {kRule.view(), run}; }

}  // namespace verify
