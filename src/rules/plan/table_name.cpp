#include <algorithm>
#include <string_view>

#include "aws/limits.h"
#include "rules/plan/plan_rule.h"

namespace rules::table_name {

namespace {

bool is_table_name(std::string_view name) {
  return name.size() >= aws::kMinTableName && name.size() <= aws::kMaxTableName &&
         std::ranges::all_of(name, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '_' || c == '.' || c == '-';
         });
}

}  // namespace

constexpr PlanRule<plan::Reference, std::string_view, std::string_view> kRule{
    .code = "SG2505",
    .name = "table-name",
    .message = "in `{}`, `{}` is not a valid DynamoDB table name",
    .why = "DynamoDB cannot have a table with that name.",
    .help = "use 3 to 255 letters, digits and `_ . -`",
    .example = {.text = R"(
dimensions:
  tenant:
    - {company: acme, project: web}
    - {company: acme, project: app}
secrets:
  token: {value: {}, per: tenant, name: "shop/{company}/{project}"}
references:
  config:
    table: <?>
    per: tenant
    key: {id: "{company}/{project}"}
    names: [{secret: token, as: token}])",
                .bad = R"("my config")",
                .good = "my-config"},
    .check_in =
        [](const plan::Reference& reference, const Where& in, auto& report) {
          if (!is_table_name(reference.table)) {
            report(reference.table_span, in.environment.name, reference.table);
          }
        },
};

}  // namespace rules::table_name
