#include <string>
#include <utility>
#include <vector>

#include "base/suggest.h"
#include "compliance/controls.h"
#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::unknown_control {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2202",
    .name = "unknown-control",
    .level = diag::Level::Error,
    .message = "there is no control `{}`",
    .why = "A waiver names a control by the id that its catalogue or scanner gives it.",
    .help = "`secretgen compliance --list` shows them all",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
waivers:
  - {rule: CKV_AWS_194, secret: db, reason: the key comes in May, until: 2026-12-31}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
waivers:
  - {rule: SecretsManager.1, secret: db, reason: the function comes in May, until: 2026-12-31}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Waiver& waiver : spec.waivers) {
    if (compliance::find_control(waiver.rule.value) != nullptr) {
      continue;
    }
    std::vector<std::string_view> ids;
    for (const compliance::Control& control : compliance::controls()) {
      ids.push_back(control.id);
    }
    auto diagnostic = kRule.at(waiver.rule.span, waiver.rule.value);
    const auto near = base::closest(waiver.rule.value, ids);
    sink.report(near ? std::move(diagnostic).advise("did you mean `" + std::string(*near) + "`?")
                     : std::move(diagnostic));
  }
}

}  // namespace

}  // namespace rules::unknown_control
