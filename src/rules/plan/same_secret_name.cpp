#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "rules/plan/plan_rule.h"

namespace rules::same_secret_name {

namespace {

struct Owner {
  const plan::Environment* environment;
  const plan::Secret* secret;
};

// One secret of another owner may serve several environments.
bool shared(const Owner& a, const Owner& b) {
  return a.secret->external && b.secret->external && a.secret->id == b.secret->id &&
         a.environment != b.environment;
}

}  // namespace

constexpr PlanRule<plan::Plan, std::string_view, std::string_view, std::string_view,
                   std::string_view, std::string_view>
    kRule{
        .code = "SG3003",
        .name = "same-secret-name",
        .message = "`{}` in `{}` and `{}` in `{}` are both named `{}`",
        .why =
            "A name is unique in an account and region; the second secret could not be created, or "
            "would be the first one.",
        .help = "use `{env}`, `{secret}` and the variables of dimensions in `naming` or `name`",
        .example = {.text = R"(
environments:
  dev: {account: "111122223333", region: eu-west-1}
  test: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, name: <?>})",
                    .bad = "shop/db",
                    .good = R"("shop/{env}/db")"},
        .check =
            [](const plan::Plan& plan, auto& report) {
              // By account and region, then by name.
              std::map<std::pair<std::string_view, std::string_view>,
                       std::unordered_map<std::string_view, Owner>>
                  seen;
              for (const plan::Environment& environment : plan.environments) {
                auto& names = seen[{environment.account, environment.region}];
                for (const plan::Secret& secret : environment.secrets) {
                  const Owner owner{&environment, &secret};
                  const auto [entry, fresh] = names.try_emplace(secret.name, owner);
                  const Owner& first = entry->second;
                  if (!fresh && !shared(first, owner)) {
                    const bool one_place = first.secret->name_span == secret.name_span;
                    report
                        .every(secret.name_span, first.secret->label, first.environment->name,
                               secret.label, environment.name, secret.name)
                        .label(one_place ? environment.span : first.secret->name_span,
                               one_place ? "in this environment" : "the other one");
                  }
                }
              }
            },
    };

}  // namespace rules::same_secret_name
