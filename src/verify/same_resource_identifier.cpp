#include <string>
#include <string_view>
#include <unordered_map>

#include "diag/rule.h"
#include "verify/reported.h"
#include "verify/rules.h"

namespace verify {

namespace {

constexpr diag::Rule<std::string_view, std::string_view, std::string_view, std::string_view> kRule{
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
  sms: {value: {}}
)",
};

struct Owner {
  std::string description;
  source::Span span;
};

class Names {
 public:
  Names(std::string_view tool, Reported& reported, diag::Sink& sink)
      : tool_(tool), reported_(reported), sink_(sink) {}

  void take(std::string name, std::string_view kind, std::string_view owner, source::Span span) {
    const auto [entry, fresh] = seen_.try_emplace(std::move(name), Owner{std::string(), span});
    Owner& first = entry->second;
    std::string description = fmt::format("{} `{}`", kind, owner);
    if (fresh) {
      first.description = std::move(description);
    } else if (reported_.first(span, first.span)) {
      auto diagnostic = kRule.at(span, first.description, description, entry->first, tool_);
      if (first.span == span) {
        sink_.report(std::move(diagnostic));
      } else {
        sink_.report(std::move(diagnostic).label(first.span, "the other one"));
      }
    }
  }

 private:
  std::string_view tool_;
  Reported& reported_;
  diag::Sink& sink_;
  std::unordered_map<std::string, Owner> seen_;
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    Names terraform("Terraform", reported, sink);
    Names cloudformation("CloudFormation", reported, sink);
    Names policies("the policies", reported, sink);
    for (const plan::Secret& secret : environment.secrets) {
      terraform.take(secret.terraform_name, "secret", secret.label, secret.span);
      cloudformation.take(secret.logical_id, "secret", secret.label, secret.span);
      if (secret.rotation && !secret.external) {
        cloudformation.take(secret.logical_id + "RotationSchedule", "the rotation of", secret.label,
                            secret.span);
      }
    }
    for (const plan::Principal& principal : environment.principals) {
      for (const plan::ManagedPolicy& policy : principal.policies) {
        cloudformation.take(policy.logical_id, "the policy of", principal.name, principal.span);
        policies.take(policy.terraform_name, "the policy of", principal.name, principal.span);
      }
    }
  }
}

}  // namespace

Verification same_resource_identifier() { return {kRule.view(), run}; }

}  // namespace verify
