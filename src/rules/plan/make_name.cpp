#include <string>
#include <string_view>
#include <unordered_map>

#include "plan/make_names.h"
#include "rules/plan/plan_rule.h"

namespace rules::make_name {

constexpr PlanRule<plan::Environment, std::string, std::string, std::string> kRule{
    .code = "SG3060",
    .name = "ambiguous-make-name",
    .level = diag::Level::Warning,
    .message = "`make secrets-update-{}` is for `{}` alone, not for `{}`",
    .why =
        "Make targets are named after secrets and after groups, the first words of their ids. "
        "Where both have one name, it is the secret's, and the group has no targets.",
    .help = "nothing has to change: each secret has a target of its own",
    .example = {.text = R"(
secrets:
  <?>: {value: {}}
  db/replica: {value: {}})",
                .bad = "db",
                .good = "db/primary"},
    .check_in =
        [](const plan::Environment& environment, const Where& in, auto& report) {
          if (!in.plan.target(terms::Target::Make).wanted &&
              !in.plan.target(terms::Target::Script).wanted) {
            return;
          }
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
            report
                .pair(secret.span, owner.span, name,
                      &owners == &own ? owner.label : std::string(owner.id), secret.label)
                .label(owner.span, "this one has the name");
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
        },
};

}  // namespace rules::make_name
