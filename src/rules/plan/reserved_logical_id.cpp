#include <algorithm>
#include <array>
#include <string_view>

#include "rules/plan/plan_rule.h"

namespace rules::reserved_logical_id {

namespace {

// Parameter, rule, resource and condition (AWS CDK, DefaultStackSynthesizer and
// MetadataResource).
constexpr std::array<std::string_view, 4> kReserved{"BootstrapVersion", "CheckBootstrapVersion",
                                                    "CDKMetadata", "CDKMetadataAvailable"};

}  // namespace

constexpr PlanRule<plan::Secret, std::string_view, std::string_view> kRule{
    .code = "SG3080",
    .name = "reserved-logical-id",
    .message = "the CDK reserves `{}`, so it cannot be the logical id of `{}`",
    .why = "The CDK adds its own elements to every template, and names must be unique.",
    .help = "give the secret a `logical_id`",
    .example = {.text = R"(
provision: cdk
secrets:
  bootstrap-version: {value: {}<?>})",
                .bad = "",
                .good = ", logical_id: Bootstrap"},
    .check_in =
        [](const plan::Secret& secret, const Where& in, auto& report) {
          const bool cdk = in.plan.provision == terms::Provision::Cdk &&
                           in.plan.target(terms::Target::Cdk).wanted;
          if (cdk && !secret.external &&
              std::ranges::find(kReserved, secret.logical_id) != kReserved.end()) {
            report(secret.span, secret.logical_id, secret.label);
          }
        },
};

}  // namespace rules::reserved_logical_id
