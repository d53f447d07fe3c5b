#include <string>
#include <string_view>
#include <unordered_map>

#include "base/identifier.h"
#include "rules/spec/spec_rule.h"

namespace rules::same_principal_identifier {

namespace {

struct Owner {
  std::string description;
  source::Span span;
};

}  // namespace

constexpr SpecRule<model::Spec, std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG2106",
    .name = "same-principal-identifier",
    .message = "{} and {} are both `{}` in the output",
    .why =
        "Policies, files and resources are named after services and principals; the execution role "
        "of service `api` is named `api-execution`.",
    .help = "rename one of the two",
    .example = {.text = R"(
services:
  api: {platform: ecs, execution_role: api-exec, reads: [{secret: db, as: DB}]}
  <?>: {platform: ec2, role: other, reads: [db]})",
                .bad = "api-execution",
                .good = "worker"},
    .check =
        [](const model::Spec& spec, auto& report) {
          std::unordered_map<std::string, Owner> seen;
          const auto take = [&](std::string_view name, std::string description, source::Span span) {
            const auto [entry, fresh] =
                seen.try_emplace(base::snake_case(name), Owner{description, span});
            if (!fresh) {
              report.every(span, entry->second.description, description, entry->first)
                  .label(entry->second.span, "the other one");
            }
          };
          const model::Service* deployed = nullptr;
          for (const model::Service& service : spec.services) {
            const model::Text& name = service.name;
            take(name.value, fmt::format("service `{}`", name.value), name.span);
            if (service.execution_role) {
              take(fmt::format("{}-execution", name.value),
                   fmt::format("the execution role of service `{}`", name.value), name.span);
            }
            for (const model::Read& read : service.reads) {
              if (read.deliver == terms::Deliver::DynamicReference && deployed == nullptr) {
                deployed = &service;
              }
            }
          }
          bool deployer_given = false;
          for (const model::Principal& principal : spec.principals) {
            take(principal.name.value, fmt::format("principal `{}`", principal.name.value),
                 principal.name.span);
            deployer_given |= principal.name.value == "deployer";
          }
          if (deployed != nullptr && !deployer_given) {
            take("deployer", fmt::format("the deployer of service `{}`", deployed->name.value),
                 deployed->name.span);
          }
        },
};

}  // namespace rules::same_principal_identifier
