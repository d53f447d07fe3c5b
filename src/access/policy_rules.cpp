#include "access/policy_rules.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "diag/rule.h"
#include "diag/visible.h"
#include "policy/document.h"

namespace access_query {

namespace {

const diag::Rule<std::string, std::string, std::string> kTooMuch{
    .code = "SG6001",
    .name = "policy-too-wide",
    .message = "{} allows {} on {}, which the spec does not grant",
    .why =
        "A principal with this policy can do more than the spec grants, or will be able to once a "
        "secret "
        "of that name exists.",
    .help = "remove it",
};

const diag::Rule<std::string, std::string, std::string_view, std::string_view> kTooLittle{
    .code = "SG6002",
    .name = "policy-too-narrow",
    .message = "no statement allows {} on {}, which the spec grants `{}` in `{}`",
    .why = "The principal would be denied access that the spec grants.",
    .help = "add it",
};

const diag::Rule<std::string, std::string, std::string> kUnsure{
    .code = "SG6003",
    .name = "policy-depends",
    .level = diag::Level::Warning,
    .message = "whether {} on `{}` is allowed depends: {}",
    .why =
        "The spec grants it without a condition. The policy's condition is not in the spec, or AWS "
        "does not document how it is evaluated.",
    .help = "remove the condition, or make sure that every request meets it",
};

const diag::Rule<std::string> kNoPolicy{
    .code = "SG6004",
    .name = "not-a-policy",
    .message = "this is not an IAM policy: {}",
    .why = "A policy that cannot be read cannot be checked against the spec.",
    .help = "pass the policy document itself, as IAM accepts it",
};

// IAM User Guide, "IAM and AWS STS quotas".
const diag::Rule<std::size_t, std::size_t> kTooLong{
    .code = "SG6005",
    .name = "policy-too-long",
    .level = diag::Level::Warning,
    .message =
        "the policy has {} characters without white space; a managed policy or permissions "
        "boundary may have {}",
    .why =
        "IAM rejects a longer managed policy. All inline policies together may have 10,240 "
        "characters on a role, 5,120 on a group and 2,048 on a user.",
    .help =
        "use the generated policies, which are within the limit, or split the statements over "
        "several",
};

constexpr std::size_t kMost = 5;

std::string listed(const std::vector<std::string>& all, const std::string& quote) {
  std::string text;
  for (std::size_t i = 0; i < std::min(all.size(), kMost); ++i) {
    text += (i == 0 ? "" : ", ") + quote + diag::visible(all[i]) + quote;
  }
  return all.size() > kMost ? text + " and " + std::to_string(all.size() - kMost) + " more" : text;
}

// The line, without its leading space.
source::Span line_span(const source::File& file, std::size_t line) {
  const auto number = static_cast<std::uint32_t>(std::max<std::size_t>(line, 1));
  const std::string_view text = file.line(number);
  const std::size_t indent = std::min(text.find_first_not_of(" \t"), text.size());
  const std::uint32_t begin = file.line_begin(number);
  return {begin + static_cast<std::uint32_t>(indent),
          begin + static_cast<std::uint32_t>(text.size())};
}

std::string statement_name(const policy::AccessPolicy& policy, std::size_t index) {
  const std::string& sid = policy.statements[index].sid;
  return sid.empty() ? "statement " + std::to_string(index + 1) : "`" + diag::visible(sid) + "`";
}

}  // namespace

diag::Diagnostic not_a_policy(const source::File& file, const policy::Problem& problem) {
  return kNoPolicy.at(line_span(file, problem.line), diag::visible(problem.text));
}

void report(const Comparison& comparison, const policy::AccessPolicy& policy,
            const source::File& file, std::string_view principal, std::string_view environment,
            diag::Sink& sink) {
  for (const Excess& one : comparison.excess) {
    const std::string what =
        one.secrets.empty() ? diag::visible(one.stranger) : listed(one.secrets, "");
    const std::string actions = listed(one.actions, "");
    std::string help =
        one.pattern.empty() ? "narrow the statement" : "instead of " + diag::visible(one.pattern);
    // Keys are distinguished by conditions, which secretgen's own policy has.
    const bool key = one.actions == std::vector<std::string>{"kms:Decrypt"};
    help += key                   ? " write the `DecryptSecrets` statements of the generated policy"
            : one.instead.empty() ? ": none of it is granted, remove it"
                                  : " write " + listed(one.instead, "");
    sink.report(kTooMuch
                    .at(line_span(file, policy.statements[one.statement].line),
                        statement_name(policy, one.statement), actions, what)
                    .advise(std::move(help)));
  }
  for (const Lack& one : comparison.lacks) {
    sink.report(
        kTooLittle
            .at(line_span(file, 1), one.action, listed(one.secrets, "`"), principal, environment)
            .advise(one.action == "kms:Decrypt"
                        ? "copy the `DecryptSecrets` statements of the generated policy"
                        : "allow it on " + listed(one.patterns, "")));
  }
  for (const Unsure& one : comparison.unsure) {
    sink.report(kUnsure.at(line_span(file, policy.statements[one.statement].line), one.action,
                           one.secret, diag::visible(one.reason)));
  }
}

void report_size(const source::File& file, diag::Sink& sink) {
  const std::string_view text = file.text();
  const auto size = static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return c != ' ' && c != '\t' && c != '\n' && c != '\r'; }));
  if (size > policy::kManagedPolicyLimit) {
    sink.report(kTooLong.at(line_span(file, 1), size, policy::kManagedPolicyLimit));
  }
}

std::span<const diag::RuleView> policy_rules() {
  static const std::array kRules{kTooMuch.view(), kTooLittle.view(), kUnsure.view(),
                                 kNoPolicy.view(), kTooLong.view()};
  return kRules;
}

}  // namespace access_query
