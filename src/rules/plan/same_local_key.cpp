#include <string>
#include <string_view>
#include <unordered_map>

#include "rules/plan/plan_rule.h"

namespace rules::same_local_key {

namespace {

// Keys that the spec sets explicitly are compared before there is a plan (same-source).
bool own_source(const plan::Plan& plan, const plan::LocalKey& key) {
  return key.content == plan::LocalContent::Value &&
         plan.shapes[key.shape].fields[key.field].own_source;
}

}  // namespace

constexpr PlanRule<plan::LocalFile, std::string_view, std::string_view> kRule{
    .code = "SG3050",
    .name = "same-local-key",
    .message = "two values share the key `{}` in {}",
    .why =
        "A key in a local file holds one value, so one of the two secrets would get the value of "
        "the other.",
    .help = "give one of the fields a different `source`, or the read a different `as`",
    .example = {.text = R"(
secrets:
  app: {fields: {PASSWORD: {}}}
  web: {fields: {PASSWORD: {<?>}}}
services:
  api: {platform: ec2, role: api, reads: [app, web]}
local: {format: dotenv, path: "{service}/.env"})",
                .bad = "",
                .good = "source: WEB_PASSWORD"},
    .check_in =
        [](const plan::LocalFile& file, const plan::Plan& plan, auto& report) {
          std::unordered_map<std::string_view, const plan::LocalKey*> seen;
          for (const plan::LocalKey& key : file.keys) {
            const auto [found, fresh] = seen.try_emplace(key.name, &key);
            const plan::LocalKey& first = *found->second;
            if (!fresh && !(own_source(plan, key) && own_source(plan, first))) {
              report.pair(key.span, first.span, key.name, file.path)
                  .label(first.span, "the other one");
            }
          }
        },
};

}  // namespace rules::same_local_key
