#include <string>
#include <unordered_map>

#include "diag/rule.h"
#include "rules/spec/names.h"
#include "rules/spec/spec_rule.h"

namespace rules::excluded_secret {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2137",
    .name = "excluded-secret",
    .level = diag::Level::Error,
    .message = "`{}` is declared as a secret, but excluded",
    .why = "`excluded` lists what is deliberately kept elsewhere.",
    .help = "remove the secret, or take it off the list",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  gateway-key: {value: {}}
excluded:
  - {name: gateway-key, reason: API Gateway makes its own}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
excluded:
  - {name: gateway-key, reason: API Gateway makes its own}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  if (spec.excluded.empty()) {
    return;
  }
  std::unordered_map<std::string, const model::Excluded*> excluded;
  for (const model::Excluded& each : spec.excluded) {
    excluded.emplace(each.name.value, &each);
  }
  for (const model::Secret& secret : spec.secrets) {
    const model::Excluded* found = nullptr;
    const auto look = [&](const std::string& name) {
      const auto entry = excluded.find(name);
      if (entry != excluded.end()) {
        found = entry->second;
      }
    };
    look(std::string(secret.id.value));
    for_each_name(spec, secret, [&](std::uint32_t, const std::string& name) { look(name); });
    if (found != nullptr) {
      sink.report(kRule.at(secret.id.span, found->name.value)
                      .label(found->name.span, "excluded here")
                      .label(found->reason.span, "the reason"));
    }
  }
}

}  // namespace

}  // namespace rules::excluded_secret
