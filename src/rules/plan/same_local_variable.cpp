#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "diag/rule.h"
#include "rules/plan/code_wanted.h"
#include "rules/plan/plan_rule.h"

namespace rules::same_local_variable {

namespace {

constexpr diag::Rule<std::string_view, std::string_view, std::string> kRule{
    .code = "SG3073",
    .name = "same-local-variable",
    .level = diag::Level::Error,
    .message = "the code of `{}` would take `{}` from the environment for {}",
    .why =
        "In development, and where an environment has `fallback`, values come from environment "
        "variables. One variable holds one value; and the one that says a secret's name in AWS "
        "cannot hold the value beside it.",
    .help = "give the read another variable with `as`, or the field another `source`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1, fallback: true}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [db]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1, fallback: true}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [{secret: db, as: DB_SECRET}]}
)",
};

struct Value {
  const plan::AccessorSource* source;
  const plan::AccessorInstance* instance;
  std::size_t place;
};

// The value in question is the same one, read at another stage or by another read.
bool same_value(const Value& a, const Value& b) {
  const auto field = [](const Value& one) {
    return one.source->fields.empty() ? 0 : one.source->fields[one.place].field;
  };
  return a.source->label == b.source->label && a.instance->ids == b.instance->ids &&
         field(a) == field(b);
}

void check_module(const plan::Plan& plan, const plan::AccessorModule& module, diag::Sink& sink) {
  std::unordered_map<std::string_view, Value> seen;
  for (const plan::AccessorSource& source : module.sources) {
    for (const plan::AccessorInstance& instance : source.instances) {
      for (std::size_t i = 0; i < instance.variables.size(); ++i) {
        const Value value{&source, &instance, i};
        const auto [entry, fresh] = seen.try_emplace(instance.variables[i], value);
        // In a file that secrets are made from, the rule about its keys has its say.
        if (!fresh && plan.local != terms::LocalFormat::Dotenv &&
            !same_value(entry->second, value)) {
          auto diagnostic =
              kRule.at(source.span, module.service, instance.variables[i], "two values");
          if (entry->second.source->span == source.span) {
            sink.report(std::move(diagnostic));
          } else {
            sink.report(std::move(diagnostic).label(entry->second.source->span, "the other one"));
          }
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
        sink.report(kRule.at(source.span, module.service, instance.id_variable,
                             "a value and for a secret's name"));
      }
    }
  }
}

void run(const plan::Plan& plan, diag::Sink& sink) {
  if (!is_code_wanted(plan)) {
    return;
  }
  for (const plan::AccessorModule& module : plan.modules) {
    check_module(plan, module, sink);
  }
}

}  // namespace

}  // namespace rules::same_local_variable
