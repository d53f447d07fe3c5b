#include <algorithm>

#include "diag/rule.h"
#include "rules/spec/excuses.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/settings.h"

namespace rules::convention_tags {

namespace {

constexpr diag::Rule<std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG2118",
    .name = "convention-tags",
    .level = diag::Level::Error,
    .message = "`{}` has no tag `{}` in `{}`",
    .why = "The spec's `conventions` require this tag of every secret in every environment.",
    .help =
        "add it under `tags` of the secret, the environment or `defaults`, or list the secret "
        "under `conventions: excused` with a reason",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
conventions: {required_tags: [Owner]}
secrets:
  db: {value: {}}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1, tags: {Owner: shop-team}}
conventions: {required_tags: [Owner]}
secrets:
  db: {value: {}}
)",
};

bool has(const std::vector<model::Tag>& tags, std::string_view key) {
  return std::any_of(tags.begin(), tags.end(),
                     [&](const model::Tag& tag) { return tag.key.value == key; });
}

void run(const model::Spec& spec, diag::Sink& sink) {
  if (spec.conventions.required_tags.empty()) {
    return;
  }
  const std::vector<bool> excused = excused_from(spec, "required_tags");
  for (std::size_t i = 0; i < spec.secrets.size(); ++i) {
    const model::Secret& secret = spec.secrets[i];
    if (excused[i]) {
      continue;
    }
    for (const model::Text& key : spec.conventions.required_tags) {
      const model::Environment* lacking = nullptr;
      for_each_environment(
          secret, [&](std::uint32_t index, const model::EffectiveSettings& settings) {
            const model::Environment& environment = spec.environments[index];
            const model::SecretSettings* overridden = settings.overridden();
            const bool tagged = settings.external() || has(environment.tags, key.value) ||
                                has(settings.own().tags, key.value) ||
                                (overridden != nullptr && has(overridden->tags, key.value));
            if (!tagged && lacking == nullptr) {
              lacking = &environment;
            }
          });
      if (lacking != nullptr) {
        sink.report(kRule.at(secret.id.span, secret.id.value, key.value, lacking->name.value)
                        .label(key.span, "the convention"));
      }
    }
  }
}

}  // namespace

}  // namespace rules::convention_tags
