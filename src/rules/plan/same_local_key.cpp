#include <string>
#include <string_view>
#include <unordered_map>

#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::same_local_key {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG3050",
    .name = "same-local-key",
    .level = diag::Level::Error,
    .message = "two values would stand under `{}` in {}",
    .why =
        "A key of a local file holds one value, so one of the two secrets would get the other's.",
    .help = "give one of the fields another `source`, or the read another `as`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
local: {format: dotenv, path: "{service}/.env"}
secrets:
  app: {fields: {PASSWORD: {}}}
  web: {fields: {PASSWORD: {}}}
services:
  api: {platform: ec2, role: api, reads: [app, web]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
local: {format: dotenv, path: "{service}/.env"}
secrets:
  app: {fields: {PASSWORD: {}}}
  web: {fields: {PASSWORD: {source: WEB_PASSWORD}}}
services:
  api: {platform: ec2, role: api, reads: [app, web]}
)",
};

// Two keys that the spec says itself are held against each other before there is a plan.
bool own_source(const plan::Plan& plan, const plan::LocalKey& key) {
  return key.content == plan::LocalContent::Value &&
         plan.shapes[key.shape].fields[key.field].own_source;
}

void check_file(const plan::Plan& plan, const plan::LocalFile& file, Reported& reported,
                diag::Sink& sink) {
  std::unordered_map<std::string_view, const plan::LocalKey*> seen;
  for (const plan::LocalKey& key : file.keys) {
    const auto [found, fresh] = seen.try_emplace(key.name, &key);
    if (!fresh && !(own_source(plan, key) && own_source(plan, *found->second)) &&
        reported.first(key.span, found->second->span)) {
      sink.report(
          kRule.at(key.span, key.name, file.path).label(found->second->span, "the other one"));
    }
  }
}

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::LocalFile& file : plan.local_files) {
    check_file(plan, file, reported, sink);
  }
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::LocalFile& file : environment.local_files) {
      check_file(plan, file, reported, sink);
    }
  }
}

}  // namespace

}  // namespace rules::same_local_key
