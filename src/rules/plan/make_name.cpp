#include <string>
#include <string_view>
#include <unordered_map>

#include "diag/rule.h"
#include "plan/make_names.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::make_name {

namespace {

constexpr diag::Rule<std::string, std::string, std::string> kRule{
    .code = "SG3060",
    .name = "ambiguous-make-name",
    .level = diag::Level::Warning,
    .message = "`make secrets-update-{}` is for `{}` alone, not for `{}`",
    .why =
        "Make targets are named after secrets and after groups, the first words of their ids. "
        "Where both have one name, it is the secret's, and the group has no targets.",
    .help = "nothing has to change: each secret has a target of its own",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
  db/replica: {value: {}}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db/primary: {value: {}}
  db/replica: {value: {}}
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  if (!plan.target(terms::Target::Make).wanted && !plan.target(terms::Target::Script).wanted) {
    return;
  }
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    std::unordered_map<std::string, const plan::Secret*> own;
    std::unordered_map<std::string, const plan::Secret*> ids;
    for (const plan::Secret& secret : environment.secrets) {
      const plan::MakeNames names = plan::make_names(secret);
      own.try_emplace(names.own, &secret);
      ids.try_emplace(names.id, &secret);
    }
    // True if a secret of another id has the name, and so `secret` is not meant by it.
    const auto taken = [&](const auto& owners, const std::string& name,
                           const plan::Secret& secret) {
      const auto found = owners.find(name);
      if (found == owners.end() || found->second->id == secret.id) {
        return false;
      }
      const plan::Secret& owner = *found->second;
      if (reported.first(secret.span, owner.span)) {
        const std::string id(owner.id);
        sink.report(kRule.at(secret.span, name, &owners == &own ? owner.label : id, secret.label)
                        .label(owner.span, "this one has the name"));
      }
      return true;
    };
    for (const plan::Secret& secret : environment.secrets) {
      const plan::MakeNames names = plan::make_names(secret);
      // Two secrets with one name of their own are an error of another rule.
      const bool id = names.id != names.own && taken(own, names.id, secret);
      const bool group = !id && names.group != names.own && taken(own, names.group, secret);
      if (!id && !group && names.group != names.own) {
        taken(ids, names.group, secret);
      }
    }
  }
}

}  // namespace

}  // namespace rules::make_name
