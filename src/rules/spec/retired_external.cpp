#include "diag/rule.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/settings.h"

namespace rules::retired_external {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2127",
    .name = "retired-external",
    .level = diag::Level::Error,
    .message = "`{}` is both retired and external",
    .why =
        "`retired` keeps a secret of ours that nobody is granted any more; one that is managed "
        "elsewhere is not ours to keep.",
    .help = "remove the secret from the spec, or one of the two keys",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, external: true, retired: true}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, retired: true}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Secret& secret : spec.secrets) {
    bool both = false;
    for_each_environment(secret, [&](std::uint32_t, const model::EffectiveSettings& settings) {
      both |= settings.external() && settings.retired();
    });
    if (both) {
      sink.report(kRule.at(secret.id.span, secret.id.value));
    }
  }
}

}  // namespace

}  // namespace rules::retired_external
