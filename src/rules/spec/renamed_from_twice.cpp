#include <unordered_map>

#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::renamed_from_twice {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2132",
    .name = "renamed-from-twice",
    .level = diag::Level::Error,
    .message = "`{}` is named in `renamed_from` twice",
    .why = "What was deployed under the old id can move to one secret only, and once.",
    .help = "keep it at the secret that carries on its value",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  database: {value: {}, renamed_from: db, logical_id: Db1}
  store: {value: {}, renamed_from: db, logical_id: Db2}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  database: {value: {}, renamed_from: db}
  store: {value: {}}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  std::unordered_map<std::string_view, source::Span> seen;
  for (const model::Secret& secret : spec.secrets) {
    for (const model::Text& old : secret.settings.renamed_from) {
      const auto [entry, fresh] = seen.try_emplace(old.value, old.span);
      if (!fresh) {
        sink.report(kRule.at(old.span, old.value).label(entry->second, "the first time"));
      }
    }
  }
}

}  // namespace

}  // namespace rules::renamed_from_twice
