#include <algorithm>

#include "rules/spec/spec_rule.h"

namespace rules::renamed_from_existing {

constexpr SpecRule<GivenSettings, std::string_view, std::string_view> kRule{
    .code = "SG2131",
    .name = "renamed-from-existing",
    .message = "`{}` was renamed from `{}`, which still exists",
    .why =
        "`renamed_from` moves what was deployed under the old id to the new one; it cannot belong "
        "to both.",
    .help = "remove the old secret, or remove `renamed_from`",
    .example = {.text = R"(
secrets:
  <?>)",
                .bad = R"(db: {value: {}, logical_id: Db1}
  database: {value: {}, name: "shop/{env}/main", renamed_from: db, logical_id: Db2})",
                .good = R"(database: {value: {}, name: "shop/{env}/main", renamed_from: db})"},
    .check_in =
        [](const GivenSettings& at, const model::Spec& spec, auto& report) {
          for (const model::Text& old : at.settings.renamed_from) {
            const auto found = std::ranges::find(
                spec.secrets, old.value, [](const model::Secret& each) { return each.id.value; });
            if (found != spec.secrets.end()) {
              report(old.span, at.secret.id.value, old.value)
                  .label(found->id.span, "it still exists here");
            }
          }
        },
};

}  // namespace rules::renamed_from_existing
