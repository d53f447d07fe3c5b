#include <string>
#include <unordered_map>

#include "diag/rule.h"
#include "verify/rules.h"

namespace verify {

namespace {

constexpr diag::Rule<std::string_view, std::string_view, std::string_view, std::string_view,
                     std::string_view>
    kRule{
        .code = "SG3003",
        .name = "same-secret-name",
        .level = diag::Level::Error,
        .message = "`{}` in `{}` and `{}` in `{}` are both named `{}`",
        .why =
            "A name exists once in an account and region; the second secret could not be "
            "created, or would be the first one.",
        .help = "put `{env}`, `{secret}` and the dimensions' variables into `naming` or `name`",
        .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
  test: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, name: shop/db}
)",
        .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
  test: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, name: "shop/{env}/db"}
)",
    };

struct Owner {
  const plan::Environment* environment;
  const plan::Secret* secret;
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  std::unordered_map<std::string, Owner> seen;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      std::string key(environment.account);
      key.append(" ").append(environment.region).append(" ").append(secret.name);
      const auto [entry, fresh] = seen.try_emplace(std::move(key), Owner{&environment, &secret});
      const Owner& first = entry->second;
      // One secret of another owner may serve several environments.
      const bool shared = secret.external && first.secret->external &&
                          secret.id == first.secret->id && first.environment != &environment;
      if (fresh || shared) {
        continue;
      }
      auto diagnostic = kRule.at(secret.name_span, first.secret->label, first.environment->name,
                                 secret.label, environment.name, secret.name);
      if (first.secret->name_span == secret.name_span) {
        sink.report(std::move(diagnostic).label(environment.span, "in this environment"));
      } else {
        sink.report(std::move(diagnostic).label(first.secret->name_span, "the other one"));
      }
    }
  }
}

}  // namespace

Verification same_secret_name() { return {kRule.view(), run}; }

}  // namespace verify
