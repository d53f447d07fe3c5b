#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "policy/context.h"

namespace policy {

// The caller. A role's session has both its role's ARN and its own.
struct Caller {
  // Other: the root user, a federated user, or anybody else whom this evaluator does not model.
  enum class Kind : std::uint8_t { Role, User, Service, Other };
  Kind kind = Kind::Role;
  std::string account;  // 12 digits; empty for a service
  std::string arn;      // of the role or user, with its path; a service: its name
  std::string
      session_arn;  // arn:…:sts::…:assumed-role/role/session; empty: any session of the role
  bool path_unknown = false;  // `arn` is told from a session's, which does not have the role's path
};

// The caller that an ARN names: a role, a user, or a role's session. Text that is no ARN is a
// service's name.
Caller caller(std::string_view arn);

struct Request {
  Caller caller;
  std::string action;            // secretsmanager:GetSecretValue
  std::string resource;          // the complete ARN
  std::string resource_account;  // empty: the one in the ARN
  Context context;
};

// What the keys say that AWS puts into every request by the caller and the resource:
// aws:PrincipalArn, aws:PrincipalAccount, aws:PrincipalType, aws:PrincipalIsAWSService,
// aws:username, aws:ResourceAccount. Tags, networks and times stay unknown until someone says them.
void add_derived_keys(Request& request);

}  // namespace policy
