#include "compliance/waive.h"

#include <array>
#include <vector>

#include "compliance/answer.h"
#include "diag/rule.h"

namespace compliance {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kEnded{
    .code = "SG6201",
    .name = "waiver-ended",
    .cause = diag::Cause::Output,
    .message = "the waiver of `{}` ended on {}",
    .why = "A waiver is temporary: from the next day on the control applies again.",
    .help = "satisfy the control and remove the waiver, or set a later date",
};

constexpr diag::Rule<std::string_view> kCoversNothing{
    .code = "SG6202",
    .name = "waiver-covers-nothing",
    .level = diag::Level::Warning,
    .cause = diag::Cause::Output,
    .message = "the waiver of `{}` covers nothing",
    .why = "The control passes, or does not apply. Later the waiver could cover something else.",
    .help = "remove it; `secretgen compliance` shows which controls apply and pass",
};

void note(plan::Plan& plan, const Finding& finding) {
  if (!terms::is_scanner(finding.control->tool)) {
    return;
  }
  const plan::Waiver& waiver = plan.waivers[static_cast<std::size_t>(finding.waiver)];
  const plan::Skip skip{finding.control->tool, finding.control->id, waiver.reason, waiver.until};
  plan::Environment& environment = plan.environments[finding.environment];
  switch (subject_of(finding.control->question)) {
    case Subject::Secret: {
      plan::Secret& secret = environment.secrets[finding.subject];
      const bool rotation = finding.control->question == Question::TerraformRotatesWithin90Days;
      (rotation ? secret.rotation_skips : secret.skips).push_back(skip);
      return;
    }
    case Subject::Principal:
      for (plan::ManagedPolicy& policy : environment.principals[finding.subject].policies) {
        if (policy_answer(finding.control->question, policy.document).outcome != Outcome::Pass) {
          policy.skips.push_back(skip);
        }
      }
      return;
    case Subject::Service:
      return;
  }
}

}  // namespace

void waive(plan::Plan& plan, diag::Sink& sink) {
  if (plan.waivers.empty()) {
    return;
  }
  std::vector<bool> covers(plan.waivers.size());
  for (const Finding& finding : answer(plan)) {
    if (finding.waived()) {
      covers[static_cast<std::size_t>(finding.waiver)] = true;
      note(plan, finding);
    }
  }
  for (std::size_t i = 0; i < covers.size(); ++i) {
    // An unknown control is reported by a rule in rules/spec.
    if (!covers[i] && find_control(plan.waivers[i].rule) != nullptr) {
      sink.report(kCoversNothing.at(plan.waivers[i].span, plan.waivers[i].rule));
    }
  }
}

void report_ended(const plan::Plan& plan, std::string_view at, diag::Sink& sink) {
  for (const plan::Waiver& waiver : plan.waivers) {
    if (waiver.until < at) {
      sink.report(
          kEnded.at(waiver.until_span, waiver.rule, waiver.until).label(waiver.span, "the waiver"));
    }
  }
}

std::span<const diag::RuleView> rules() {
  static const std::array kRules{kEnded.view(), kCoversNothing.view()};
  return kRules;
}

}  // namespace compliance
