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
  const auto options = [&](model::Target target) -> const model::TargetOptions& {
    return spec.targets[static_cast<std::size_t>(target)];
  };
  if (options(model::Target::Make).enabled && !options(model::Target::Script).enabled) {
    sink.report(kRule.at(options(model::Target::Make).span));
  }
}

}  // namespace

}  // namespace rules::make_without_script
