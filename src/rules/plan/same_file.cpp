#include <string>
#include <unordered_map>

#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::same_file {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG3026",
    .name = "same-file",
    .level = diag::Level::Error,
    .message =
        "the template of service `{}` would take the file of the stack that creates the "
        "secrets",
    .why =
        "The creating stacks are `secrets.yaml`, `secrets-2.yaml` and so on, and stand beside "
        "the services' templates.",
    .help = "rename the service",
    .bad = R"(version: 1
system: shop
provision: cloudformation
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {generate: {length: 32}}}
services:
  secrets: {platform: lambda, role: api, reads: [{secret: db, as: PASSWORD}]}
)",
    .good = R"(version: 1
system: shop
provision: cloudformation
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {generate: {length: 32}}}
services:
  api: {platform: lambda, role: api, reads: [{secret: db, as: PASSWORD}]}
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  if (plan.provision != terms::Provision::CloudFormation) {
    return;
  }
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    std::unordered_map<std::string_view, const plan::Service*> services;
    for (const plan::Service& service : environment.services) {
      if (service.platform == terms::Platform::Lambda) {
        services.emplace(service.name, &service);
      }
    }
    for (const plan::Stack& stack : environment.stacks) {
      const auto found = services.find(stack.file);
      if (found != services.end() && reported.first(found->second->span)) {
        sink.report(kRule.at(found->second->span, found->second->name));
      }
    }
  }
}

}  // namespace

}  // namespace rules::same_file
