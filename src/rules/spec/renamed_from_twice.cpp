#include <unordered_map>

#include "rules/spec/spec_rule.h"

namespace rules::renamed_from_twice {

constexpr SpecRule<model::Spec, std::string_view> kRule{
    .code = "SG2132",
    .name = "renamed-from-twice",
    .message = "`{}` appears in `renamed_from` twice",
    .why = "What was deployed under the old id can move to only one secret.",
    .help = "keep it on the secret that takes over the value",
    .example = {.text = R"(
secrets:
  database: {value: {}, name: "shop/{env}/db", renamed_from: db<?>})",
                .bad = R"(, logical_id: Db1}
  store: {value: {}, name: "shop/{env}/main", renamed_from: db, logical_id: Db2)",
                .good = R"(}
  store: {value: {}, name: "shop/{env}/main")"},
    .check =
        [](const model::Spec& spec, auto& report) {
          std::unordered_map<std::string_view, source::Span> seen;
          for (const model::Secret& secret : spec.secrets) {
            for (const model::Text& old : secret.settings.renamed_from) {
              const auto [entry, fresh] = seen.try_emplace(old.value, old.span);
              if (!fresh) {
                report(old.span, old.value).label(entry->second, "the first time");
              }
            }
          }
        },
};

}  // namespace rules::renamed_from_twice
