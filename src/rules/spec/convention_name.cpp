#include <re2/re2.h>

#include <string>

#include "diag/rule.h"
#include "rules/spec/excuses.h"
#include "rules/spec/names.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/settings.h"

namespace rules::convention_name {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG2115",
    .name = "convention-name",
    .level = diag::Level::Error,
    .message = "the name `{}` does not match `{}`",
    .why = "The spec's `conventions` hold every secret of every environment against this pattern.",
    .help = "change the name, or list the secret under `conventions: excused` with a reason",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
conventions: {name_pattern: "/acme/[a-z/-]+"}
secrets:
  db: {value: {}}
)",
    .good = R"(version: 1
system: shop
naming: "/acme/{env}/{secret}"
environments:
  dev: {account: "111122223333", region: eu-west-1}
conventions: {name_pattern: "/acme/[a-z/-]+"}
secrets:
  db: {value: {}}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  const auto& given = spec.conventions.name_pattern;
  if (!given) {
    return;
  }
  const RE2 pattern(re2::StringPiece(given->value.data(), given->value.size()), RE2::Quiet);
  if (!pattern.ok()) {
    return;
  }
  const std::vector<bool> excused = excused_from(spec, "name_pattern");
  for (std::size_t i = 0; i < spec.secrets.size(); ++i) {
    const model::Secret& secret = spec.secrets[i];
    // The name of a secret that is managed elsewhere is not ours to choose.
    if (excused[i] || (secret.settings.external && secret.settings.external->value)) {
      continue;
    }
    std::string first;
    for_each_name(spec, secret, [&](std::uint32_t, const std::string& name) {
      if (first.empty() && !RE2::FullMatch(name, pattern)) {
        first = name;
      }
    });
    if (!first.empty()) {
      const source::Span at = secret.name ? secret.name->raw.span : secret.id.span;
      sink.report(kRule.at(at, first, given->value).label(given->span, "the convention"));
    }
  }
}

}  // namespace

}  // namespace rules::convention_name
