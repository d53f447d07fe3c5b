#include <array>

#include "check/rules.h"
#include "diag/rule.h"

namespace check {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2141",
    .name = "target-not-made",
    .level = diag::Level::Warning,
    .message = "this version writes nothing for target `{}`",
    .why = "The target belongs to the language, but its files come with a later version.",
    .help = "take the target out, or leave it for a version that writes it",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
targets:
  iam: {}
  docs: {}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
targets:
  iam: {}
)",
};

struct Target {
  model::Target which;
  std::string_view name;
};

constexpr std::array kNotMade{
    Target{model::Target::Docs, "docs"},
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const Target& target : kNotMade) {
    const model::TargetOptions& options = spec.targets[static_cast<std::size_t>(target.which)];
    // Without `targets` in the spec all are enabled, and none has a place.
    if (options.enabled && options.span != source::Span{}) {
      sink.report(kRule.at(options.span, target.name));
    }
  }
}

}  // namespace

Check target_not_made() { return {kRule.view(), run}; }

}  // namespace check
