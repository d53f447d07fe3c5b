#include <algorithm>
#include <array>
#include <string_view>

#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::reserved_logical_id {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG3080",
    .name = "reserved-logical-id",
    .level = diag::Level::Error,
    .message = "the CDK takes `{}` for itself, so `{}` cannot have it as logical id",
    .why = "The CDK adds a few elements to every template, and two cannot have one name.",
    .help = "give the secret a `logical_id`",
    .bad = R"(version: 1
system: shop
provision: cdk
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  bootstrap-version: {value: {}}
)",
    .good = R"(version: 1
system: shop
provision: cdk
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  bootstrap-version: {value: {}, logical_id: Bootstrap}
)",
};

// Parameter, rule, resource and condition (AWS CDK, DefaultStackSynthesizer and
// MetadataResource).
constexpr std::array<std::string_view, 4> kReserved{"BootstrapVersion", "CheckBootstrapVersion",
                                                    "CDKMetadata", "CDKMetadataAvailable"};

void run(const plan::Plan& plan, diag::Sink& sink) {
  if (plan.provision != terms::Provision::Cdk || !plan.target(terms::Target::Cdk).wanted) {
    return;
  }
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      const bool taken = std::ranges::find(kReserved, secret.logical_id) != kReserved.end();
      if (taken && !secret.external && reported.first(secret.span)) {
        sink.report(kRule.at(secret.span, secret.logical_id, secret.label));
      }
    }
  }
}

}  // namespace

}  // namespace rules::reserved_logical_id
