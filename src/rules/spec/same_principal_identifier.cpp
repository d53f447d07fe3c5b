#include <string>
#include <string_view>
#include <unordered_map>

#include "base/identifier.h"
#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::same_principal_identifier {

namespace {

constexpr diag::Rule<std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG2106",
    .name = "same-principal-identifier",
    .level = diag::Level::Error,
    .message = "{} and {} are both `{}` in the output",
    .why =
        "Policies, files and resources are named after services and principals; the execution "
        "role of service `api` goes by `api-execution`.",
    .help = "rename one of the two",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ecs, execution_role: api-exec, reads: [{secret: db, as: DB}]}
  api-execution: {platform: ec2, role: other, reads: [db]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ecs, execution_role: api-exec, reads: [{secret: db, as: DB}]}
  worker: {platform: ec2, role: other, reads: [db]}
)",
};

struct Owner {
  std::string description;
  source::Span span;
};

class Names {
 public:
  explicit Names(diag::Sink& sink) : sink_(sink) {}

  void take(std::string_view name, const std::string& description, source::Span span) {
    const auto [entry, fresh] = seen_.try_emplace(base::snake_case(name), Owner{description, span});
    if (!fresh) {
      const Owner& first = entry->second;
      sink_.report(kRule.at(span, first.description, description, entry->first)
                       .label(first.span, "the other one"));
    }
  }

 private:
  diag::Sink& sink_;
  std::unordered_map<std::string, Owner> seen_;
};

void run(const model::Spec& spec, diag::Sink& sink) {
  Names names(sink);
  const model::Service* deployed = nullptr;
  for (const model::Service& service : spec.services) {
    names.take(service.name.value, fmt::format("service `{}`", service.name.value),
               service.name.span);
    if (service.execution_role) {
      names.take(fmt::format("{}-execution", service.name.value),
                 fmt::format("the execution role of service `{}`", service.name.value),
                 service.name.span);
    }
    for (const model::Read& read : service.reads) {
      if (read.deliver == terms::Deliver::DynamicReference && deployed == nullptr) {
        deployed = &service;
      }
    }
  }
  bool deployer_given = false;
  for (const model::Principal& principal : spec.principals) {
    names.take(principal.name.value, fmt::format("principal `{}`", principal.name.value),
               principal.name.span);
    deployer_given |= principal.name.value == "deployer";
  }
  if (deployed != nullptr && !deployer_given) {
    names.take("deployer", fmt::format("the deployer of service `{}`", deployed->name.value),
               deployed->name.span);
  }
}

}  // namespace

}  // namespace rules::same_principal_identifier
