#include <algorithm>
#include <string_view>

#include "rules/plan/plan_rule.h"

namespace rules::local_key_name {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool is_variable_name(std::string_view name) {
  return !name.empty() && is_letter(name.front()) &&
         std::ranges::all_of(name, [](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
}

}  // namespace

constexpr PlanRule<plan::LocalFile, std::string_view> kRule{
    .code = "SG3051",
    .name = "local-key-name",
    .message = "`{}` is not a valid variable name in a .env file",
    .why =
        "A shell accepts letters, digits and `_`, but no leading digit; it would run a line with "
        "any other name as a command.",
    .help = "give the field a different `source`",
    .example = {.text = R"(
secrets:
  db: {value: {source: <?>}}
services:
  api: {platform: ec2, role: api, reads: [db]}
local: {format: dotenv, path: "{service}/.env"})",
                .bad = "db-password",
                .good = "DB_PASSWORD"},
    .check =
        [](const plan::LocalFile& file, auto& report) {
          if (!file.values || file.format != terms::LocalFormat::Dotenv) {
            return;
          }
          for (const plan::LocalKey& key : file.keys) {
            if (key.content == plan::LocalContent::Value && !is_variable_name(key.name)) {
              report(key.span, key.name);
            }
          }
        },
};

}  // namespace rules::local_key_name
