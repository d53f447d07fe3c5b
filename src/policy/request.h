#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "policy/context.h"

namespace policy {

// The caller. A role session has the ARN of its role and its own.
struct Caller {
  // Other: the root user, a federated user, or any other caller that this evaluator does not model.
  enum class Kind : std::uint8_t { Role, User, Service, Other };
  Kind kind = Kind::Role;
  std::string account;  // 12 digits; empty for a service
  std::string arn;      // of the role or user, with its path; the name of a service
  std::string
      session_arn;  // arn:…:sts::…:assumed-role/role/session; empty: any session of the role
  bool path_unknown = false;  // `arn` comes from a session's ARN, which lacks the role's path
};

// The caller that an ARN names: a role, a user, or a role session. A text that is not an ARN is the
// name of a service.
Caller caller(std::string_view arn);

struct Request {
  Caller caller;
  std::string action;            // secretsmanager:GetSecretValue
  std::string resource;          // the complete ARN
  std::string resource_account;  // empty: the one in the ARN
  Context context;
};

// Sets the keys that AWS derives from the caller and the resource of every request:
// aws:PrincipalArn, aws:PrincipalAccount, aws:PrincipalType, aws:PrincipalIsAWSService,
// aws:username, aws:ResourceAccount. Tags, networks and times stay unknown unless set.
void add_derived_keys(Request& request);

}  // namespace policy
