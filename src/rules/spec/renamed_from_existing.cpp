#include <unordered_map>

#include "diag/rule.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/settings.h"

namespace rules::renamed_from_existing {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG2131",
    .name = "renamed-from-existing",
    .level = diag::Level::Error,
    .message = "`{}` was renamed from `{}`, which still exists",
    .why =
        "`renamed_from` moves what was deployed under the old id to the new one; it cannot "
        "belong to both.",
    .help = "remove the old secret, or `renamed_from`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, logical_id: Db1}
  database: {value: {}, renamed_from: db, logical_id: Db2}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  database: {value: {}, renamed_from: db}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  std::unordered_map<std::string_view, const model::Secret*> secrets;
  secrets.reserve(spec.secrets.size());
  for (const model::Secret& secret : spec.secrets) {
    secrets.emplace(secret.id.value, &secret);
  }
  for (const model::Secret& secret : spec.secrets) {
    for_each_settings(secret, [&](const model::SecretSettings& settings) {
      for (const model::Text& old : settings.renamed_from) {
        const auto found = secrets.find(old.value);
        if (found != secrets.end()) {
          sink.report(kRule.at(old.span, secret.id.value, old.value)
                          .label(found->second->id.span, "it is here"));
        }
      }
    });
  }
}

}  // namespace

}  // namespace rules::renamed_from_existing
