#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "policy/condition_operator.h"
#include "policy/document.h"

namespace policy {

enum class Effect : std::uint8_t { Allow, Deny };

// One test of a statement's `Condition`: {"StringEquals": {"aws:username": ["john"]}}.
struct Test {
  std::string op;             // as it is written: ForAnyValue:StringLikeIfExists
  ConditionOperator meaning;  // what that word asks for
  std::string key;            // as it is written
  std::string folded_key;     // in lower case: keys are not case-sensitive
  std::vector<std::string> values;
};

enum class PrincipalKind : std::uint8_t { Everyone, Aws, Service, Federated, CanonicalUser };

// One entry of `Principal`. Everyone ("*") has no value.
struct PrincipalEntry {
  PrincipalKind kind = PrincipalKind::Aws;
  std::string value;
};

// A statement of any policy that AWS takes. Exactly one of each pair (Action, NotAction) and
// (Resource, NotResource) was written; `not_…` says which.
struct AccessStatement {
  std::string sid;
  Effect effect = Effect::Deny;
  bool not_action = false;
  std::vector<std::string> actions;
  bool not_resource = false;
  std::vector<std::string> resources;
  // Only in policies of resources; an identity's policy has none.
  bool has_principal = false;
  bool not_principal = false;
  std::vector<PrincipalEntry> principals;
  std::vector<Test> conditions;
  std::size_t line = 0;  // of its opening brace in the text it was read from, from 1; else 0
};

// A policy as AWS reads it: of an identity or a resource, a boundary, a session, an organization.
struct AccessPolicy {
  std::string id;
  // Whether ${…} stands for a variable: only with `Version` "2012-10-17" (IAM User Guide, "IAM JSON
  // policy elements: Version").
  bool variables = false;
  std::vector<AccessStatement> statements;
};

// What secretgen itself writes, as AWS reads it.
AccessPolicy access_policy(const Document& document);

// The policy of a KMS key unless its owner gives it another: the account decides by its identities'
// policies (KMS Developer Guide,
// https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html).
AccessPolicy default_key_policy(std::string_view account);

}  // namespace policy
