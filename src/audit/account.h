#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "policy/access_policy.h"

namespace audit {

// A statement of a policy, reduced to one of its resources, since each resource of a list is
// evaluated on its own. For the evaluator, it is a policy with one statement.
struct Clause {
  policy::AccessPolicy policy;
  std::uint32_t owner = 0;      // index into Account::policies
  std::uint32_t statement = 0;  // from 1, in the policy in AWS
  [[nodiscard]] const policy::AccessStatement& said() const { return policy.statements.front(); }
};

// The parts of a policy that affect reading secrets.
struct LivePolicy {
  std::string name;             // for messages: the ARN, or "the inline policy `x` of arn:…"
  std::vector<Clause> secrets;  // may be about GetSecretValue
  std::vector<Clause> keys;     // may be about kms:Decrypt
  std::string unreadable;       // why it cannot be read; empty: it can
};

struct Identity {
  enum class Kind : std::uint8_t { Role, User, Group };
  Kind kind = Kind::Role;
  std::string arn;
  std::string account;
  std::string name;
  std::vector<std::pair<std::string, std::string>> tags;
  std::vector<std::uint32_t> inline_policies;  // indices into Account::policies
  std::vector<std::string> attached;           // ARNs of managed policies
  std::vector<std::string> groups;             // names; of a user
  std::string boundary;                        // ARN; empty: none
};

struct LiveReplica {
  std::string region;
  std::string kms_key;
  bool failed = false;
};

// A secret from list-secrets or describe-secret. Times are in microseconds since 1970.
struct LiveSecret {
  std::string arn;
  std::string name;
  std::string partition;
  std::string account;
  std::string region;
  std::string kms_key;  // as in the response; empty: the account's aws/secretsmanager key
  std::string primary_region;
  std::string owning_service;
  std::vector<std::pair<std::string, std::string>> tags;
  std::vector<LiveReplica> replicas;
  bool rotates = false;
  std::string rotation_lambda;
  std::int64_t rotation_days = 0;
  std::string schedule;
  std::string window;  // as 3h
  std::optional<std::int64_t> created;
  std::optional<std::int64_t> accessed;
  std::optional<std::int64_t> deleted;
  std::optional<std::int64_t> next_rotation;

  [[nodiscard]] bool replica() const { return !primary_region.empty() && primary_region != region; }
};

struct ResourcePolicy {
  std::optional<policy::AccessPolicy> policy;  // none: the secret or key has none
  std::string unreadable;
};

struct LiveKey {
  std::string arn;
  std::string account;
  std::vector<std::string> aliases;  // alias/…
  std::optional<ResourcePolicy> policy;
  std::string state;    // Enabled; empty: unknown
  std::string manager;  // AWS or CUSTOMER; empty: unknown
};

// The contents of the files, for one or more accounts and regions.
struct Account {
  std::vector<LivePolicy> policies;
  std::unordered_map<std::string, std::uint32_t> managed;  // by ARN
  std::vector<Identity> identities;                        // one for each ARN
  std::unordered_map<std::string, std::uint32_t> by_arn;
  std::set<std::string> iam_accounts;  // whose identities are in the files
  std::vector<LiveSecret> secrets;     // one for each ARN
  std::unordered_map<std::string, std::uint32_t> secret_by_arn;
  std::set<std::pair<std::string, std::string>> places;  // account and region of the lists
  std::map<std::string, ResourcePolicy, std::less<>> resource_policies;  // by the secret's ARN
  std::map<std::string, LiveKey, std::less<>> keys;                      // by ARN
  bool has_aliases = false;
  std::optional<std::int64_t> collected;  // the latest date of the files
};

}  // namespace audit
