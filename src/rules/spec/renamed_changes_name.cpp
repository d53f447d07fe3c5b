#include <algorithm>

#include "rules/spec/spec_rule.h"

namespace rules::renamed_changes_name {

namespace {

bool names_the_id(const model::Template& name) {
  return std::ranges::any_of(name.parts, [](const model::TemplatePart& part) {
    return part.kind == model::Variable::Secret;
  });
}

}  // namespace

constexpr SpecRule<model::Spec, std::string_view, std::string_view> kRule{
    .code = "SG2142",
    .name = "renamed-changes-name",
    .level = diag::Level::Warning,
    .message = "`{}` was renamed from `{}`, which also changes its name in Secrets Manager",
    .why =
        "Secrets Manager cannot rename a secret. CloudFormation creates a new secret with an "
        "initial value, and Terraform replaces the old one; the current value stays behind or is "
        "lost.",
    .help = "keep the old name with `name`, or copy the value yourself and retire the old secret",
    .example = {.text = R"(
secrets:
  database: {value: {}, renamed_from: db<?>})",
                .bad = "",
                .good = R"(, name: "{system}/{env}/db")"},
    .check =
        [](const model::Spec& spec, auto& report) {
          // The default naming ends in the id.
          const bool naming_follows = !spec.naming || names_the_id(*spec.naming);
          for (const model::Secret& secret : spec.secrets) {
            const bool follows = secret.name ? names_the_id(*secret.name) : naming_follows;
            if (!secret.settings.renamed_from.empty() && follows) {
              const model::Text& last = secret.settings.renamed_from.back();
              report(last.span, secret.id.value, last.value);
            }
          }
        },
};

}  // namespace rules::renamed_changes_name
