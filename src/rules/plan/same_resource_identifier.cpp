#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::same_resource_identifier {

namespace {

constexpr diag::Rule<std::string, std::string, std::string_view, std::string_view> kRule{
    .code = "SG3022",
    .name = "same-resource-identifier",
    .level = diag::Level::Error,
    .message = "{} and {} are both `{}` in {}",
    .why =
        "Identifiers are made from the words of an id and of its dimensions' values, and those "
        "of what belongs to a secret from its own; one template cannot hold two resources of "
        "one name.",
    .help = "rename one of the two, or set them apart with `logical_id`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
dimensions:
  channel: [sms, sms-fast]
secrets:
  token: {value: {}, per: channel, name: "shop/{env}/{channel}"}
  token-sms: {value: {}}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
dimensions:
  channel: [sms, sms-fast]
secrets:
  token: {value: {}, per: channel, name: "shop/{env}/{channel}"}
  password: {value: {}}
)",
};

struct Owner {
  std::string_view kind;
  std::string_view name;
  source::Span span;
  // Made from nothing but a name in the spec: two such are compared by the rules over the spec.
  bool plain = false;

  [[nodiscard]] std::string description() const { return fmt::format("{} `{}`", kind, name); }
};

// The identifiers of one tool in one environment.
class Identifiers {
 public:
  Identifiers(std::string_view tool, Reported& reported, diag::Sink& sink)
      : tool_(tool), reported_(reported), sink_(sink) {}

  // `identifier` is to stay where it is.
  void take(std::string_view identifier, const Owner& owner) {
    const auto [entry, fresh] = seen_.try_emplace(identifier, owner);
    const Owner& first = entry->second;
    if (!fresh && first.plain && owner.plain && first.kind == owner.kind) {
      return;
    }
    if (fresh || !reported_.first(owner.span, first.span)) {
      return;
    }
    auto diagnostic =
        kRule.at(owner.span, first.description(), owner.description(), identifier, tool_);
    if (first.span == owner.span) {
      sink_.report(std::move(diagnostic));
    } else {
      sink_.report(std::move(diagnostic).label(first.span, "the other one"));
    }
  }

 private:
  std::string_view tool_;
  Reported& reported_;
  diag::Sink& sink_;
  std::unordered_map<std::string_view, Owner> seen_;
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    Identifiers terraform("Terraform", reported, sink);
    Identifiers cloudformation("CloudFormation", reported, sink);
    Identifiers policies("the policies", reported, sink);
    std::deque<std::string> schedules;
    for (const plan::Secret& secret : environment.secrets) {
      const Owner owner{"secret", secret.label, secret.span,
                        secret.label == secret.id && secret.locked_logical_id.empty()};
      terraform.take(secret.terraform_name, owner);
      cloudformation.take(secret.logical_id, owner);
      if (secret.rotation && !secret.external) {
        schedules.push_back(secret.logical_id + "RotationSchedule");
        cloudformation.take(schedules.back(), {"the rotation of", secret.label, secret.span});
      }
    }
    for (const plan::Principal& principal : environment.principals) {
      for (const plan::ManagedPolicy& policy : principal.policies) {
        const Owner owner{"a policy of", principal.name, principal.span,
                          policy.file == principal.name};
        cloudformation.take(policy.logical_id, owner);
        policies.take(policy.terraform_name, owner);
      }
    }
  }
}

}  // namespace

}  // namespace rules::same_resource_identifier
