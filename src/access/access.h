#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "access/secret_index.h"
#include "plan/plan.h"

// Questions about a plan: who can do what with which secret, and whether a given policy matches
// the spec. AWS is not called; `audit` compares accounts with plans and uses the same index.
//
//   who_can(secret), what_can(principal) ─► accesses() ──┐
//                                                        ├─► SecretIndex: pattern ─► secrets
//   compare(policy) (compare.h) ─► evaluator, per action ┘   (secret_index.h)
//
// Format. An Access is a principal and a secret, as indices into the environment, with the grants
// of the spec that explain it and the statements that allow it. These are pointers into the plan,
// which must outlive the answer.
//
// Promises
// - who_can and what_can read the documents, not the grants that they were made from: the answer is
//   what a build writes, and `prove` has checked that against the spec.
// - Answers are in the order of the plan. In an Access, statements that name one secret come before
//   patterns for several.
// - A pattern is matched against the entire ARN, with a made-up suffix if the real one is unknown.
// - compare() asks about each action on each secret of every environment, about names that look
//   alike (look_alikes.h), and about direct use of keys. What depends on a condition is Unsure.
//   Statements about other services are not looked at.
//
// Rejected
// - Asking the evaluator in who_can: our documents have no Deny and few forms, and the answer has
//   to name the statement.
// - A table of all principals, actions and secrets: a product, most of which is never needed.
// - Comparing a policy with the generated one as text: another form may allow the same.
// Not `access`: <unistd.h> declares a function of that name.
namespace access_query {

// A statement of a policy document that allows something.
struct Grounds {
  const plan::ManagedPolicy* policy = nullptr;
  const policy::Statement* statement = nullptr;
  std::string_view pattern;  // the text in it that names the secret

  friend bool operator==(const Grounds&, const Grounds&) = default;
};

// What a principal may do with a secret, and why.
struct Access {
  std::uint32_t principal = 0;  // indices into the environment's lists
  std::uint32_t secret = 0;
  std::vector<plan::Grant> grants;             // why, as the spec says it
  std::vector<const plan::OpenGrant*> opened;  // by patterns of `open` reads
  std::vector<Grounds> statements;             // that allow actions of Secrets Manager
  std::vector<Grounds> keys;                   // that allow the use of its key

  // Whether any of the statements allows the action.
  [[nodiscard]] bool allows(std::string_view action) const;
};

// The secrets of an environment that a question is about, for lookup by policy patterns.
class AskedSecrets {
 public:
  // `secrets`: indices into the environment's list.
  AskedSecrets(const plan::Environment& environment, const std::vector<std::uint32_t>& secrets);
  explicit AskedSecrets(const plan::Environment& environment);  // all of them
  AskedSecrets(const AskedSecrets&) = delete;
  AskedSecrets& operator=(const AskedSecrets&) = delete;

  // The secrets whose ARN the pattern may match, ascending; valid until the next call.
  const std::vector<std::uint32_t>& matching(const std::string& pattern);

 private:
  std::vector<std::string> arns_;
  SecretIndex index_;
  std::vector<std::uint32_t> found_;
};

// What the documents of one principal allow on the secrets of the question, by secret. Leaves out
// secrets that they do not name.
std::vector<Access> accesses(const plan::Environment& environment, std::uint32_t principal,
                             AskedSecrets& asked);

// All principals with any access to the secret, in the order of the plan.
std::vector<Access> who_can(const plan::Environment& environment, std::uint32_t secret);

// All secrets that the principal has any access to, in the order of the plan.
std::vector<Access> what_can(const plan::Environment& environment, std::uint32_t principal);

// The secrets that a word selects: the label of an instance, an id with all its instances, a name,
// an ARN with or without its suffix, or a policy pattern. Empty if it selects none.
std::vector<std::uint32_t> named_secrets(const plan::Environment& environment,
                                         std::string_view word);

// The principals that a word selects: by the name in the spec, or by that of the role, user or
// group.
std::vector<std::uint32_t> named_principals(const plan::Environment& environment,
                                            std::string_view word);

}  // namespace access_query
