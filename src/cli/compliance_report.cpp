#include "cli/compliance_report.h"

#include <algorithm>

#include "diag/visible.h"

namespace cli {

namespace {

std::string_view kind(compliance::Subject subject) {
  switch (subject) {
    case compliance::Subject::Secret:
      return "secret";
    case compliance::Subject::Service:
      return "service";
    case compliance::Subject::Principal:
      return "principal";
  }
  return {};
}

std::string_view name(const plan::Plan& plan, const compliance::Finding& finding) {
  const plan::Environment& environment = plan.environments[finding.environment];
  switch (compliance::subject_of(finding.control->question)) {
    case compliance::Subject::Secret:
      return environment.secrets[finding.subject].label;
    case compliance::Subject::Service:
      return environment.services[finding.subject].name;
    case compliance::Subject::Principal:
      return environment.principals[finding.subject].name;
  }
  return {};
}

// Pads to `width` characters, or by one blank.
void append_padded(std::string& out, std::string_view text, std::size_t width) {
  out += text;
  out.append(text.size() < width ? width - text.size() : 1, ' ');
}

constexpr std::size_t kWordWidth = 16;
constexpr std::size_t kToolWidth = 14;

// The width of the longest id that is a single word; AWS Config's ids are longer.
constexpr std::size_t kIdWidth = 50;

}  // namespace

const plan::Waiver* ComplianceReport::good_waiver(const compliance::Finding& finding) const {
  if (!finding.waived()) {
    return nullptr;
  }
  const plan::Waiver& waiver = plan->waivers[static_cast<std::size_t>(finding.waiver)];
  return waiver.until < at ? nullptr : &waiver;
}

std::string_view ComplianceReport::word(const compliance::Finding& finding) const {
  if (good_waiver(finding) != nullptr) {
    return "waived";
  }
  switch (finding.answer.outcome) {
    case compliance::Outcome::Pass:
      return "pass";
    case compliance::Outcome::Fail:
      return "fail";
    case compliance::Outcome::NotAnswerable:
      return "not answerable";
  }
  return {};
}

void ComplianceReport::append_text(std::string& out) const {
  const compliance::Finding* last = nullptr;
  for (const compliance::Finding& finding : findings) {
    const compliance::Subject subject = compliance::subject_of(finding.control->question);
    if (last == nullptr || last->environment != finding.environment ||
        last->subject != finding.subject ||
        compliance::subject_of(last->control->question) != subject) {
      out += out.empty() ? "" : "\n";
      out.append(kind(subject)).append(" ").append(name(*plan, finding)).append(" of ");
      out.append(plan->system).append(" in ");
      out.append(plan->environments[finding.environment].name).append("\n");
    }
    last = &finding;
    out += "  ";
    append_padded(out, word(finding), kWordWidth);
    append_padded(out, finding.control->id, kIdWidth);
    append_padded(out, terms::word(finding.control->tool), kToolWidth);
    if (const plan::Waiver* const waiver = good_waiver(finding)) {
      out.append("until ").append(waiver->until).append(": ");
      out += diag::visible(waiver->reason);
    } else {
      out += finding.answer.why;
      if (finding.waived()) {
        out.append("; its waiver ended on ");
        out += plan->waivers[static_cast<std::size_t>(finding.waiver)].until;
      }
    }
    out += '\n';
  }
}

void ComplianceReport::append_json(json::Writer& out) const {
  for (const compliance::Finding& finding : findings) {
    const compliance::Subject subject = compliance::subject_of(finding.control->question);
    out.begin_object();
    out.key("system").string(plan->system);
    out.key("environment").string(plan->environments[finding.environment].name);
    out.key(kind(subject)).string(name(*plan, finding));
    out.key("rule").string(finding.control->id);
    out.key("tool").string(terms::word(finding.control->tool));
    out.key("asks").string(finding.control->asks);
    out.key("outcome").string(word(finding));
    out.key("why").string(finding.answer.why);
    if (finding.waived()) {
      const plan::Waiver& waiver = plan->waivers[static_cast<std::size_t>(finding.waiver)];
      out.key("waiver").begin_object();
      out.key("reason").string(waiver.reason);
      out.key("until").string(waiver.until);
      out.end_object();
    }
    out.end_object();
  }
}

void ComplianceReport::count(Tally& tally) const {
  for (const compliance::Finding& finding : findings) {
    if (good_waiver(finding) != nullptr) {
      ++tally.waived;
      continue;
    }
    switch (finding.answer.outcome) {
      case compliance::Outcome::Pass:
        ++tally.pass;
        break;
      case compliance::Outcome::Fail:
        ++tally.fail;
        break;
      case compliance::Outcome::NotAnswerable:
        ++tally.not_answerable;
        break;
    }
  }
}

std::string tally_text(const Tally& tally) {
  return std::to_string(tally.pass) + " pass, " + std::to_string(tally.fail) + " fail, " +
         std::to_string(tally.waived) + " waived, " + std::to_string(tally.not_answerable) +
         " not answerable\n";
}

void append_controls(std::string& out) {
  for (const compliance::Control& control : compliance::controls()) {
    append_padded(out, control.id, kIdWidth);
    append_padded(out, terms::word(control.tool), kToolWidth);
    out.append(control.asks).append(" (").append(control.answered).append(")\n");
  }
}

void append_controls(json::Writer& out) {
  for (const compliance::Control& control : compliance::controls()) {
    out.begin_object();
    out.key("rule").string(control.id);
    out.key("tool").string(terms::word(control.tool));
    out.key("asks").string(control.asks);
    out.key("answered").string(control.answered);
    out.end_object();
  }
}

}  // namespace cli
