#include <map>
#include <string>
#include <string_view>

#include "rules/plan/plan_rule.h"

namespace rules::same_resource_identifier {

namespace {

struct Owner {
  std::string_view kind;
  std::string_view name;
  source::Span span;
  // Made only from a name in the spec: same-identifier compares two of these.
  bool plain = false;

  [[nodiscard]] std::string description() const { return fmt::format("{} `{}`", kind, name); }
};

}  // namespace

constexpr PlanRule<plan::Environment, std::string, std::string, std::string_view, std::string_view>
    kRule{
        .code = "SG3022",
        .name = "same-resource-identifier",
        .message = "{} and {} are both `{}` in {}",
        .why =
            "Identifiers are derived from the words of an id and of its dimension values, and "
            "those of related resources from the secret's; a template cannot contain two resources "
            "with the same name.",
        .help = "rename one of the two, or set `logical_id`",
        .example = {.text = R"(
dimensions:
  channel: [sms, sms-fast]
secrets:
  token: {value: {}, per: channel, name: "shop/{env}/{channel}"}
  <?>: {value: {}})",
                    .bad = "token-sms",
                    .good = "password"},
        .check =
            [](const plan::Environment& environment, auto& report) {
              using Seen = std::map<std::string, Owner>;
              const auto take = [&](Seen& seen, std::string_view tool,
                                    const std::string& identifier, const Owner& owner) {
                const auto [entry, fresh] = seen.try_emplace(identifier, owner);
                const Owner& first = entry->second;
                if (!fresh && !(first.plain && owner.plain && first.kind == owner.kind)) {
                  report
                      .pair(owner.span, first.span, first.description(), owner.description(),
                            identifier, tool)
                      .label(first.span, "the other one");
                }
              };
              Seen terraform;
              Seen cloudformation;
              Seen policies;
              for (const plan::Secret& secret : environment.secrets) {
                const Owner owner{"secret", secret.label, secret.span,
                                  secret.label == secret.id && secret.locked_logical_id.empty()};
                take(terraform, "Terraform", secret.terraform_name, owner);
                take(cloudformation, "CloudFormation", secret.logical_id, owner);
                if (secret.rotation && !secret.external) {
                  take(cloudformation, "CloudFormation", secret.logical_id + "RotationSchedule",
                       {"the rotation of", secret.label, secret.span});
                }
              }
              for (const plan::Principal& principal : environment.principals) {
                for (const plan::ManagedPolicy& policy : principal.policies) {
                  const Owner owner{"a policy of", principal.name, principal.span,
                                    policy.file == principal.name};
                  take(cloudformation, "CloudFormation", policy.logical_id, owner);
                  take(policies, "the policies", policy.terraform_name, owner);
                }
              }
            },
    };

}  // namespace rules::same_resource_identifier
