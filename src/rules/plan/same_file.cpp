#include <algorithm>
#include <string>

#include "rules/plan/plan_rule.h"

namespace rules::same_file {

constexpr PlanRule<plan::Environment, std::string_view> kRule{
    .code = "SG3026",
    .name = "same-file",
    .message =
        "the template of service `{}` would overwrite the file of the stack that creates the "
        "secrets",
    .why =
        "The stacks that create secrets are `secrets.yaml`, `secrets-2.yaml` and so on, in the "
        "same directory as the templates of services.",
    .help = "rename the service",
    .example = {.text = R"(
provision: cloudformation
secrets:
  db: {value: {generate: {length: 32}}}
services:
  <?>: {platform: lambda, role: api, reads: [{secret: db, as: PASSWORD}]})",
                .bad = "secrets",
                .good = "api"},
    .check_in =
        [](const plan::Environment& environment, const Where& in, auto& report) {
          if (in.plan.provision != terms::Provision::CloudFormation) {
            return;
          }
          for (const plan::Service& service : environment.services) {
            const bool taken = std::ranges::find(environment.stacks, service.name,
                                                 &plan::Stack::file) != environment.stacks.end();
            if (taken && service.platform == terms::Platform::Lambda) {
              report(service.span, service.name);
            }
          }
        },
};

}  // namespace rules::same_file
