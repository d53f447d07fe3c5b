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
    .message = "`make secrets-update-{}` updates only `{}`, not `{}`",
    .why =
        "Make targets are named after secrets and after groups, which are the first words of their "
        "ids. Where the names are the same, the target is the secret's, and the group has none.",
    .help = "no change is needed: each secret has its own target",
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
          // True if a secret with a different id has the name, so that it does not mean `secret`.
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
                .label(owner.span, "this secret has the name");
            return true;
          };
          for (const plan::Secret& secret : environment.secrets) {
            const plan::MakeNames names = plan::make_names(secret);
            // Two secrets with the same name are the error of another rule.
            const bool id = names.id != names.own && taken(own, names.id, secret);
            const bool group = !id && names.group != names.own && taken(own, names.group, secret);
            if (!id && !group && names.group != names.own) {
              taken(ids, names.group, secret);
            }
          }
        },
};

}  // namespace rules::make_name
