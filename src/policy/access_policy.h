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
  std::string op;             // as written: ForAnyValue:StringLikeIfExists
  ConditionOperator meaning;  // the meaning of `op`
  std::string key;            // as written
  std::string folded_key;     // in lower case, since keys are not case-sensitive
  std::vector<std::string> values;
};

enum class PrincipalKind : std::uint8_t { Everyone, Aws, Service, Federated, CanonicalUser };

// One entry of `Principal`. Everyone ("*") has no value.
struct PrincipalEntry {
  PrincipalKind kind = PrincipalKind::Aws;
  std::string value;
};

// A statement of any policy that AWS accepts. It has exactly one of Action and NotAction, and one
// of Resource and NotResource; `not_…` says which.
struct AccessStatement {
  std::string sid;
  Effect effect = Effect::Deny;
  bool not_action = false;
  std::vector<std::string> actions;
  bool not_resource = false;
  std::vector<std::string> resources;
  // Only in resource policies; an identity policy has none.
  bool has_principal = false;
  bool not_principal = false;
  std::vector<PrincipalEntry> principals;
  std::vector<Test> conditions;
  std::size_t line = 0;  // of its opening brace in the input, from 1; 0 if there was no input
};

// A policy as AWS evaluates it: of an identity or a resource, a boundary, a session, an
// organization.
struct AccessPolicy {
  std::string id;
  // Whether ${…} is a variable: only with `Version` "2012-10-17" (IAM User Guide, "IAM JSON policy
  // elements: Version").
  bool variables = false;
  std::vector<AccessStatement> statements;
};

// Converts a document that secretgen writes.
AccessPolicy access_policy(const Document& document);

// The default policy of a KMS key: the identity policies of the account decide (KMS Developer
// Guide, https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html).
AccessPolicy default_key_policy(std::string_view account);

}  // namespace policy
