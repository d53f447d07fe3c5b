#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "aws/condition_keys.h"
#include "plan/waiver.h"
#include "policy/document.h"
#include "source/span.h"
#include "terms/delivery.h"
#include "terms/identity.h"

namespace plan {

// An environment variable of a service.
struct Variable {
  source::Span span;  // the read
  std::string name;
  std::uint32_t secret = 0;  // index into Environment::secrets
  terms::Deliver deliver = terms::Deliver::Runtime;
  std::string_view field;          // empty: the entire value
  std::string_view version_stage;  // empty: AWSCURRENT
  bool optional = false;
};

struct Service {
  source::Span span;  // its name in the spec
  std::string_view name;
  std::string logical_id;      // CloudFormation prefix: WebhookHandler
  std::string terraform_name;  // webhook_handler
  std::string_view description;
  std::string_view owner;
  terms::Platform platform = terms::Platform::None;
  terms::By by = terms::By::Parameter;
  std::string role;            // name; empty: not in the spec
  std::string execution_role;  // ecs
  std::string container;       // ecs
  // local: dotenv: the local value file, relative to the user's repository; otherwise empty.
  std::string local_file;
  bool open = false;                // reads secrets whose names it receives as data
  std::vector<Variable> variables;  // in the order of the reads
  // Indices of the secrets of `variables`, in that order, without duplicates.
  std::vector<std::uint32_t> secrets;
  // ecs: the secrets of its `ecs-secret` variables whose ARN a JSON file cannot contain yet (see
  // Secret::suffix_shaped). If there are any, the JSON file is not written.
  std::vector<std::uint32_t> unnameable;
};

// Why a principal may read or manage a secret.
enum class Reason {
  Runtime,       // a service's role fetches it
  EcsInjection,  // a service's execution role injects it
  Deployment,    // resolved when a service is deployed
  Reads,         // listed under `principals`
  Manages,       // `manages: true`
};

struct Grant {
  std::uint32_t secret = 0;  // index into Environment::secrets
  Reason reason = Reason::Reads;
  std::string_view service;  // on whose behalf; empty for Reads and Manages
};

// An `open` read: a pattern instead of names.
struct OpenGrant {
  source::Span span;  // the read
  std::string arn_pattern;
  std::uint32_t secret = 0;  // the first secret that it currently covers; an index, as in Grant
  std::string_view service;
  Reason reason = Reason::Runtime;
  std::vector<std::uint32_t> covers;  // the secrets that the read currently covers, ascending
  // Labels of other secrets of the environment that the pattern also matches.
  std::vector<std::string> also_matches;
  // The same for other environments; a rule in rules/plan rejects a plan that has any.
  std::vector<std::string> elsewhere;
};

// The number, from 0, of the policy document that contains all grants of a principal on a subject:
// the part of a secret's ARN pattern after `secret:`, or any other resource in full.
using LockedDocuments = std::map<std::string, std::uint32_t, std::less<>>;

// The tag of the secrets that a principal may read. Its value names the system and environment,
// since another system in the account may have a principal of the same name.
struct ReaderTag {
  std::string key;    // secretgen:reader:<principal>
  std::string value;  // <system>/<environment>

  // The condition key for this tag in a policy.
  [[nodiscard]] std::string condition_key() const { return std::string(aws::kSecretTag) + key; }
};

struct ManagedPolicy {
  std::string name;        // in IAM: <system>-<env>-<principal>[-<n>]
  std::string logical_id;  // CloudFormation
  std::string terraform_name;
  std::string file;  // stem of the JSON file: <principal>[-<n>]
  policy::Document document;
  std::vector<Skip> skips = {};
};

// A principal of an environment, with its grants and the reasons for them.
struct Principal {
  source::Span span;  // the service's or principal's name in the spec
  std::string name;   // file stem: api, api-execution, deployer
  std::string_view description;
  terms::IdentityKind kind = terms::IdentityKind::Unnamed;
  std::string identity;  // name of the role, user or group; empty: not in the spec
  bool describe = false;
  bool manages = false;
  // With `grant: by-tag`: the tag of exactly the secrets that it reads by id.
  std::optional<ReaderTag> reader_tag;
  std::vector<Grant> grants;  // by secret, then reason; no two alike
  std::vector<OpenGrant> open;
  // One, or as many as are needed to keep each within policy::kManagedPolicyLimit.
  std::vector<ManagedPolicy> policies;
  // The document of each subject, if it must not change; otherwise empty.
  LockedDocuments packing;
};

}  // namespace plan
