#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "policy/access_policy.h"
#include "policy/condition.h"
#include "policy/request.h"
#include "policy/truth.h"

// What AWS answers to a request, given the policies that it would evaluate.
//
//   text ─► read_policy (reader.h) ─► AccessPolicy (access_policy.h) ─┐
//   Document of a plan (document.h) ─► access_policy() ───────────────┴─► PolicySet ─┐
//   Request (request.h): caller, action, resource, Context ──────────────────────────┴─► evaluate()
//
// States. Everything has three answers (truth.h): a condition key is given, known to be absent, or
// unknown; a statement applies, does not, or may; the result is Allowed, Denied, or Depends with
// reasons. Nothing unknown is guessed. A doubt that changes nothing is left out.
//
// In this order, as "Policy evaluation logic" in the IAM User Guide has it:
//   Deny in any policy                                       ─► Denied, explicitly
//   service control policies (each level), boundary, session ─► must allow, where there are any
//   caller of the same account                               ─► identity or resource must allow
//   caller of another account                                ─► identity and resource must allow
//   KMS key                                                  ─► its policy must allow, or name IAM
//
// Promises
// - Allowed and Denied are what AWS answers: aws_examples_test.cpp has the examples of its pages,
//   and tests/policy compares random cases with a slow, obvious evaluator.
// - The time is linear in statements and patterns; a pattern takes at most pattern × text steps.
// - No state: a function of its arguments. The folder includes only `base` and `json`, and can be
//   used as a separate library.
//
// Rejected
// - Two answers, with unknown keys taken as absent: what depends on a caller's address would be
//   denied.
// - One set of allowed requests for all policies: exponential with NotAction and conditions, and it
//   could not name the statement.
// - AWS's policy simulator: it needs an account and a network.
namespace policy {

// An attached policy.
struct Attached {
  const AccessPolicy* policy = nullptr;
  std::string_view name;  // for messages: a file, the policy's name
};

// Everything that AWS evaluates for a request. Empty if nothing of the kind is attached.
struct PolicySet {
  std::vector<Attached> identity;  // of the role or user, and of the user's groups
  std::vector<Attached> resource;
  // The resource may have an unknown policy, which could allow or deny the request.
  bool resource_unknown = false;
  std::vector<Attached> boundary;  // at most one in AWS
  std::vector<Attached> session;   // passed when the role was assumed
  // One list per level, from the organization's root to the account. Each must allow.
  std::vector<std::vector<Attached>> service_control;  // of the caller's account
  // Of the resource's account. Their Allow is RCPFullAWSAccess, which AWS always attaches; all
  // others can only deny.
  std::vector<Attached> resource_control;
};

enum class Answer : std::uint8_t { Allowed, Denied, Depends };

// A statement that contributes to the answer.
struct Decision {
  Attached in;
  std::size_t index = 0;  // of the statement in its policy
  [[nodiscard]] const AccessStatement& statement() const { return in.policy->statements[index]; }
};

struct Reason {
  Decision statement;  // in.policy is null if it is about the entire set
  Doubt doubt;
};

struct Result {
  Answer answer = Answer::Denied;
  bool explicitly = false;  // denied by a Deny
  // Allowed: the statements that allow. Explicitly denied: those that deny. Otherwise empty.
  std::vector<Decision> by;
  // Implicit deny: the policy type that has no Allow, such as "the identity's policies".
  std::string wanting;
  // Depends: what it depends on, with the policies in the order above. Leaves out statements that
  // make no difference.
  std::vector<Reason> reasons;
};

// Evaluates a request as AWS documents it (IAM User Guide, "Policy evaluation logic",
// "Cross-account policy evaluation logic", "Permissions boundaries for IAM entities"; KMS Developer
// Guide, "Key policies"): an explicit Deny wins; within an account, an identity policy or a
// resource policy must allow, and across accounts both; a KMS key policy must allow, or delegate to
// the account; boundaries, session policies and the organization's policies must allow too, the
// last except for service-linked roles (Organizations User Guide, "Service control policies"). KMS
// grants, VPC endpoint policies and any session context other than `session` are not evaluated. The
// result for a caller of the kind Other is never Allowed.
Result evaluate(const Request& request, const PolicySet& policies);

}  // namespace policy
