#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/plan/plan_rule.h"

namespace rules::same_reference_item {

namespace {

struct Owner {
  const plan::Reference* reference;
  const plan::ReferenceItem* item;
};

}  // namespace

constexpr PlanRule<plan::Environment, std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG2502",
    .name = "same-reference-item",
    .message = "`{}` and `{}` have the same key in table `{}`",
    .why = "They would be a single item, with the names of only one of them.",
    .help = "add every variable that distinguishes them to `key`",
    .example = {.text = R"(
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
    key: {id: "{company}<?>"}
    names: [{secret: token, as: token}])",
                .bad = "",
                .good = "/{project}"},
    .check =
        [](const plan::Environment& environment, auto& report) {
          // By table, then by the values of the key.
          std::map<std::string_view, std::map<std::vector<std::string_view>, Owner>> seen;
          for (const plan::Reference& reference : environment.references) {
            for (const plan::ReferenceItem& item : reference.items) {
              std::vector<std::string_view> key;
              for (const auto& [attribute, value] : item.key) {
                key.push_back(value);
              }
              const auto [entry, fresh] =
                  seen[reference.table].try_emplace(std::move(key), Owner{&reference, &item});
              const Owner& first = entry->second;
              if (!fresh) {
                report
                    .pair(reference.key_span, first.reference->key_span, first.item->label,
                          item.label, reference.table)
                    .label(first.reference->key_span, "the other one");
              }
            }
          }
        },
};

}  // namespace rules::same_reference_item
