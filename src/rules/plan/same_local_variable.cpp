#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "rules/plan/plan_rule.h"

namespace rules::same_local_variable {

namespace {

struct Value {
  const plan::AccessorSource* source;
  const plan::AccessorInstance* instance;
  std::size_t place;
};

// True for one value that is read twice, or at another stage.
bool same_value(const Value& a, const Value& b) {
  const auto field = [](const Value& one) {
    return one.source->fields.empty() ? 0 : one.source->fields[one.place].field;
  };
  return a.source->label == b.source->label && a.instance->ids == b.instance->ids &&
         field(a) == field(b);
}

}  // namespace

constexpr PlanRule<plan::AccessorModule, std::string_view, std::string_view, std::string> kRule{
    .code = "SG3073",
    .name = "same-local-variable",
    .message = "the code of `{}` would read `{}` from the environment for {}",
    .why =
        "In development, and in environments with `fallback`, values come from environment "
        "variables. A variable holds one value, and the one that holds the name of a secret in AWS "
        "cannot also hold a value.",
    .help = "give the read a different variable with `as`, or the field a different `source`",
    .example = {.text = R"(
environments:
  dev: {account: "111122223333", region: eu-west-1, fallback: true}
services:
  api: {platform: ec2, role: api, reads: [<?>]})",
                .bad = "db",
                .good = "{secret: db, as: DB_SECRET}"},
    .check_in =
        [](const plan::AccessorModule& module, const plan::Plan& plan, auto& report) {
          std::unordered_map<std::string_view, Value> seen;
          for (const plan::AccessorSource& source : module.sources) {
            for (const plan::AccessorInstance& instance : source.instances) {
              for (std::size_t i = 0; i < instance.variables.size(); ++i) {
                const Value value{&source, &instance, i};
                const auto [entry, fresh] = seen.try_emplace(instance.variables[i], value);
                // In a file that secrets are created from, same-local-key reports it.
                if (!fresh && plan.local != terms::LocalFormat::Dotenv &&
                    !same_value(entry->second, value)) {
                  report.every(source.span, module.service, instance.variables[i], "two values")
                      .label(entry->second.source->span, "the other one");
                }
              }
            }
          }
          if (std::ranges::none_of(module.environments, &plan::AccessorEnvironment::fallback)) {
            return;
          }
          for (const plan::AccessorSource& source : module.sources) {
            for (const plan::AccessorInstance& instance : source.instances) {
              if (seen.contains(instance.id_variable)) {
                report.every(source.span, module.service, instance.id_variable,
                             "a value and for a secret's name");
              }
            }
          }
        },
};

}  // namespace rules::same_local_variable
