#include <algorithm>
#include <string_view>

#include "aws/limits.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::table_name {

namespace {

// DynamoDB: CreateTable, parameter TableName.

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG2505",
    .name = "table-name",
    .level = diag::Level::Error,
    .message = "in `{}`, `{}` is no name of a DynamoDB table",
    .why = "DynamoDB has no table of that name.",
    .help = "take 3 to 255 letters, digits and `_ . -`",
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
    table: "my config"
    per: tenant
    key: {id: "{company}/{project}"}
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
    table: my-config
    per: tenant
    key: {id: "{company}/{project}"}
    names: [{secret: token, as: token}]
)",
};

bool is_table_name(std::string_view name) {
  return name.size() >= aws::kMinTableName && name.size() <= aws::kMaxTableName &&
         std::ranges::all_of(name, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '_' || c == '.' || c == '-';
         });
}

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Reference& reference : environment.references) {
      if (!is_table_name(reference.table) && reported.first(reference.table_span)) {
        sink.report(kRule.at(reference.table_span, environment.name, reference.table));
      }
    }
  }
}

}  // namespace

}  // namespace rules::table_name
