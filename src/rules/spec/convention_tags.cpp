#include <algorithm>

#include "rules/spec/excuses.h"
#include "rules/spec/spec_rule.h"

namespace rules::convention_tags {

namespace {

bool has(const std::vector<model::Tag>& tags, std::string_view key) {
  return std::any_of(tags.begin(), tags.end(),
                     [&](const model::Tag& tag) { return tag.key.value == key; });
}

}  // namespace

constexpr SpecRule<SecretThere, std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG2118",
    .name = "convention-tags",
    .message = "`{}` has no tag `{}` in `{}`",
    .why = "The spec's `conventions` require this tag on every secret in every environment.",
    .help =
        "add it under `tags` of the secret, the environment or `defaults`, or list the secret "
        "under `conventions: excused` with a reason",
    .example = {.text = R"(
environments:
  dev: {account: "111122223333", region: eu-west-1<?>}
conventions: {required_tags: [Owner]})",
                .bad = "",
                .good = ", tags: {Owner: shop-team}"},
    .check_in =
        [](const SecretThere& at, const model::Spec& spec, auto& report) {
          const model::SecretSettings* overridden = at.settings.overridden();
          for (const model::Text& key : spec.conventions.required_tags) {
            const bool tagged = at.settings.external() || has(at.environment.tags, key.value) ||
                                has(at.secret.settings.tags, key.value) ||
                                (overridden != nullptr && has(overridden->tags, key.value));
            if (!tagged && !is_excused(spec, at.secret, "required_tags")) {
              report
                  .pair(at.secret.id.span, key.span, at.secret.id.value, key.value,
                        at.environment.name.value)
                  .label(key.span, "the convention");
            }
          }
        },
};

}  // namespace rules::convention_tags
