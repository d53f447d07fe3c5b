#include <string_view>
#include <unordered_map>

#include "rules/plan/plan_rule.h"

namespace rules::same_variable {

constexpr PlanRule<plan::Service, std::string_view, std::string_view> kRule{
    .code = "SG3024",
    .name = "same-environment-variable",
    .message = "`{}` receives the variable `{}` twice",
    .why = "If two environment variables have the same name, only one of them reaches the code.",
    .help = "give one of the reads a different name with `as`",
    .example = {.text = R"(
secrets:
  mail: {fields: {TOKEN: {}}}
  chat: {fields: {TOKEN: {}}}
services:
  api:
    platform: ecs
    execution_role: api
    reads: [{secret: mail, field: TOKEN}, {secret: chat, field: TOKEN<?>}])",
                .bad = "",
                .good = ", as: CHAT_TOKEN"},
    .check =
        [](const plan::Service& service, auto& report) {
          std::unordered_map<std::string_view, source::Span> seen;
          for (const plan::Variable& variable : service.variables) {
            const auto [entry, fresh] = seen.try_emplace(variable.name, variable.span);
            if (!fresh) {
              report.pair(variable.span, entry->second, service.name, variable.name)
                  .label(entry->second, "the other one");
            }
          }
        },
};

}  // namespace rules::same_variable
