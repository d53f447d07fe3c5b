#include <algorithm>
#include <string_view>

#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::local_key_name {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG3051",
    .name = "local-key-name",
    .level = diag::Level::Error,
    .message = "`{}` cannot be the name of a variable in a .env file",
    .why =
        "A shell takes letters, digits and `_`, with no digit first; it would read a line with "
        "another name as a command.",
    .help = "give the field another `source`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
local: {format: dotenv, path: "{service}/.env"}
secrets:
  db: {value: {source: db-password}}
services:
  api: {platform: ec2, role: api, reads: [db]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
local: {format: dotenv, path: "{service}/.env"}
secrets:
  db: {value: {source: DB_PASSWORD}}
services:
  api: {platform: ec2, role: api, reads: [db]}
)",
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool is_variable_name(std::string_view name) {
  return !name.empty() && is_letter(name.front()) &&
         std::ranges::all_of(name, [](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
}

void check_files(const std::vector<plan::LocalFile>& files, Reported& reported, diag::Sink& sink) {
  for (const plan::LocalFile& file : files) {
    if (!file.values || file.format != terms::LocalFormat::Dotenv) {
      continue;
    }
    for (const plan::LocalKey& key : file.keys) {
      if (key.content == plan::LocalContent::Value && !is_variable_name(key.name) &&
          reported.first(key.span)) {
        sink.report(kRule.at(key.span, key.name));
      }
    }
  }
}

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  check_files(plan.local_files, reported, sink);
  for (const plan::Environment& environment : plan.environments) {
    check_files(environment.local_files, reported, sink);
  }
}

}  // namespace

}  // namespace rules::local_key_name
