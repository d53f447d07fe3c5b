#include <algorithm>

#include "diag/rule.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/settings.h"

namespace rules::rotating_dynamic_reference {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG2123",
    .name = "rotating-dynamic-reference",
    .level = diag::Level::Warning,
    .message = "`{}` rotates, but `{}` receives its value only when it is deployed",
    .why =
        "CloudFormation resolves a dynamic reference when it updates the resource that holds "
        "it; after a rotation the function keeps the old value until then.",
    .help = "add `deliver: runtime`, or deploy the service after each rotation",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {generate: {length: 32}}, rotation: {every: 30d, lambda: rotate-db}}
services:
  api: {platform: lambda, role: api, reads: [{secret: db, as: PASSWORD}]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {generate: {length: 32}}, rotation: {every: 30d, lambda: rotate-db}}
services:
  api:
    platform: lambda
    role: api
    reads: [{secret: db, as: PASSWORD_ARN, deliver: runtime}]
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  // For each secret the environments in which it rotates, ascending.
  std::vector<std::vector<std::uint32_t>> rotating(spec.secrets.size());
  for (std::size_t i = 0; i < rotating.size(); ++i) {
    for_each_environment(spec.secrets[i],
                         [&](std::uint32_t environment, const model::EffectiveSettings& settings) {
                           if (settings.pick(&model::SecretSettings::rotation)) {
                             rotating[i].push_back(environment);
                           }
                         });
  }
  for (const model::Service& service : spec.services) {
    for (const model::Read& read : service.reads) {
      const auto& where = rotating[read.secret_index];
      if (read.deliver == terms::Deliver::DynamicReference &&
          std::find_first_of(where.begin(), where.end(), service.environments.begin(),
                             service.environments.end()) != where.end()) {
        sink.report(kRule.at(read.secret.span, read.secret.value, service.name.value)
                        .label(spec.secrets[read.secret_index].id.span, "rotates"));
      }
    }
  }
}

}  // namespace

}  // namespace rules::rotating_dynamic_reference
