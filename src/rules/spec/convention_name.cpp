#include <re2/re2.h>

#include <string>

#include "rules/spec/excuses.h"
#include "rules/spec/names.h"
#include "rules/spec/spec_rule.h"

namespace rules::convention_name {

constexpr SpecRule<model::Secret, std::string_view, std::string_view> kRule{
    .code = "SG2115",
    .name = "convention-name",
    .message = "the name `{}` does not match `{}`",
    .why =
        "The spec's `conventions` require every secret name in every environment to match this "
        "pattern.",
    .help = "change the name, or list the secret under `conventions: excused` with a reason",
    .example = {.text = R"(
<?>conventions: {name_pattern: "/acme/[a-z/-]+"})",
                .bad = "",
                .good = R"(naming: "/acme/{env}/{secret}"
)"},
    .check_in =
        [](const model::Secret& secret, const model::Spec& spec, auto& report) {
          const auto& given = spec.conventions.name_pattern;
          // The name of an external secret cannot be chosen.
          if (!given || (secret.settings.external && secret.settings.external->value)) {
            return;
          }
          const RE2 pattern(re2::StringPiece(given->value.data(), given->value.size()), RE2::Quiet);
          for_each_name(spec, secret, [&](std::uint32_t, const std::string& name) {
            if (pattern.ok() && !RE2::FullMatch(name, pattern) &&
                !is_excused(spec, secret, "name_pattern")) {
              report(secret.name ? secret.name->raw.span : secret.id.span, name, given->value)
                  .label(given->span, "the convention");
            }
          });
        },
};

}  // namespace rules::convention_name
