#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::make_without_script {

namespace {

constexpr diag::Rule<> kRule{
    .code = "SG2160",
    .name = "make-without-script",
    .level = diag::Level::Error,
    .message = "target `make` calls a script that no target writes",
    .why = "The targets of secrets.mk only call secrets.sh, which target `script` writes.",
    .help = "add `script: {}` to the targets",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
targets:
  make: {}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
targets:
  make: {}
  script: {}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const terms::TargetTraits& traits : terms::kTargets) {
    const model::TargetOptions& target = spec.target(traits.target);
    if (traits.calls && target.enabled && !spec.target(*traits.calls).enabled) {
      sink.report(kRule.at(target.span));
    }
  }
}

}  // namespace

}  // namespace rules::make_without_script
