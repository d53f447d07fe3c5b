#include <string_view>
#include <unordered_map>

#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::same_variable {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG3024",
    .name = "same-environment-variable",
    .level = diag::Level::Error,
    .message = "`{}` receives the variable `{}` twice",
    .why = "Of two environment variables of one name only one reaches the code.",
    .help = "give one of the reads another name with `as`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  mail: {fields: {TOKEN: {}}}
  chat: {fields: {TOKEN: {}}}
services:
  api:
    platform: ecs
    execution_role: api
    reads: [{secret: mail, field: TOKEN}, {secret: chat, field: TOKEN}]
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  mail: {fields: {TOKEN: {}}}
  chat: {fields: {TOKEN: {}}}
services:
  api:
    platform: ecs
    execution_role: api
    reads: [{secret: mail, field: TOKEN}, {secret: chat, field: TOKEN, as: CHAT_TOKEN}]
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Service& service : environment.services) {
      std::unordered_map<std::string_view, source::Span> seen;
      seen.reserve(service.variables.size());
      for (const plan::Variable& variable : service.variables) {
        const auto [entry, fresh] = seen.try_emplace(variable.name, variable.span);
        if (fresh || !reported.first(variable.span, entry->second)) {
          continue;
        }
        auto diagnostic = kRule.at(variable.span, service.name, variable.name);
        if (entry->second == variable.span) {
          sink.report(std::move(diagnostic));
        } else {
          sink.report(std::move(diagnostic).label(entry->second, "the other one"));
        }
      }
    }
  }
}

}  // namespace

}  // namespace rules::same_variable
