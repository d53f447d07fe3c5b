#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::same_reference_item {

namespace {

constexpr diag::Rule<std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG2502",
    .name = "same-reference-item",
    .level = diag::Level::Error,
    .message = "`{}` and `{}` have one and the same key in table `{}`",
    .why = "They would be one item, which then holds the names of one of them.",
    .help = "put all variables that tell them apart into `key`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
dimensions:
  tenant:
    - {company: acme, project: web}
    - {company: acme, project: app}
secrets:
  token: {value: {}, per: tenant, name: "shop/{company}/{project}"}
references:
  config:
    table: config
    per: tenant
    key: {id: "{company}"}
    names: [{secret: token, as: token}]
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
dimensions:
  tenant:
    - {company: acme, project: web}
    - {company: acme, project: app}
secrets:
  token: {value: {}, per: tenant, name: "shop/{company}/{project}"}
references:
  config:
    table: config
    per: tenant
    key: {id: "{company}/{project}"}
    names: [{secret: token, as: token}]
)",
};

struct Owner {
  const plan::Reference* reference;
  const plan::ReferenceItem* item;
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    // By table, then by the values of the key.
    std::map<std::string_view, std::map<std::vector<std::string_view>, Owner>> seen;
    for (const plan::Reference& reference : environment.references) {
      auto& items = seen[reference.table];
      for (const plan::ReferenceItem& item : reference.items) {
        std::vector<std::string_view> key;
        for (const auto& [attribute, value] : item.key) {
          key.push_back(value);
        }
        const auto [entry, fresh] = items.try_emplace(std::move(key), Owner{&reference, &item});
        const Owner& first = entry->second;
        if (fresh || !reported.first(reference.key_span, first.reference->key_span)) {
          continue;
        }
        auto diagnostic =
            kRule.at(reference.key_span, first.item->label, item.label, reference.table);
        if (first.reference == &reference) {
          sink.report(std::move(diagnostic));
        } else {
          sink.report(std::move(diagnostic).label(first.reference->key_span, "the other one"));
        }
      }
    }
  }
}

}  // namespace

}  // namespace rules::same_reference_item
