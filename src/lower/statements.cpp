#include "lower/statements.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "aws/condition_keys.h"
#include "aws/kms_key.h"
#include "aws/partition.h"
#include "aws/secret_arn.h"
#include "lower/arn.h"

namespace lower {

namespace {

// A key, with what its statement needs and the secrets that are encrypted with it.
struct KeyUse {
  plan::KmsKey key;
  std::string_view region;
  std::vector<std::string> secrets;
  bool for_tagged = false;  // one of them is the pattern for all that have the reader's tag
};

// The uses of each key in the order of their first secret.
class KeyUses {
 public:
  void add(const plan::KmsKey& key, std::string_view region, const std::string& secret) {
    use(key, region).secrets.push_back(secret);
  }
  // The same for the pattern of all secrets that are read by a tag.
  void add_tagged(const plan::KmsKey& key, std::string_view region, const std::string& pattern) {
    KeyUse& one = use(key, region);
    if (!one.for_tagged) {
      one.for_tagged = true;
      one.secrets.push_back(pattern);
    }
  }
  [[nodiscard]] const std::vector<KeyUse>& all() const { return uses_; }

 private:
  KeyUse& use(const plan::KmsKey& key, std::string_view region) {
    const auto [place, fresh] =
        index_.try_emplace(key.arn + ' ' + std::string(region), uses_.size());
    if (fresh) {
      uses_.push_back({key, region, {}});
    }
    return uses_[place->second];
  }

  std::map<std::string, std::size_t> index_;
  std::vector<KeyUse> uses_;
};

class Statements {
 public:
  Statements(const model::Environment& environment, const plan::Environment& to)
      : environment_(environment), to_(to) {}

  void add(std::string sid, std::vector<std::string_view> actions, std::vector<std::string> units,
           std::vector<policy::Condition> conditions = {}) {
    if (!units.empty()) {
      drafts_.push_back({{std::move(sid), std::move(actions), {}, std::move(conditions)},
                         std::move(units),
                         false});
    }
  }

  // Use of customer managed keys, only through Secrets Manager and only for these secrets (Secrets
  // Manager User Guide, "Secret encryption and decryption": encryption context SecretARN).
  // `more`: additional allowed contexts.
  void add_keys(const std::string& sid, const std::vector<std::string_view>& actions,
                const KeyUses& uses, const std::vector<std::string>& more = {}) {
    std::size_t number = 0;
    for (const KeyUse& use : uses.all()) {
      ++number;
      Draft draft;
      draft.frame.sid = number == 1 ? sid : sid + std::to_string(number);
      draft.frame.actions = actions;
      if (use.key.alias) {
        // IAM does not match aliases in Resource; a condition limits the keys to those of the
        // alias.
        draft.frame.resources = {aws::key_of_alias(use.key.arn, "*")};
        add(draft.frame, "ForAnyValue:StringEquals", aws::kResourceAliases,
            {std::string(aws::alias_of(use.key.arn))});
      } else {
        draft.frame.resources = {use.key.arn};
      }
      add(draft.frame, "StringEquals", aws::kViaService,
          {aws::endpoint(aws::kSecretService, use.region, environment_.partition.value)});
      add(draft.frame, "StringLike", aws::kSecretArnContext, more);
      draft.units = use.secrets;
      draft.in_condition = true;
      drafts_.push_back(std::move(draft));
    }
  }

  std::vector<Draft> take() { return std::move(drafts_); }
  [[nodiscard]] const model::Environment& environment() const { return environment_; }
  [[nodiscard]] const std::vector<plan::Secret>& secrets() const { return to_.secrets; }

 private:
  static void add(policy::Statement& to, std::string_view op, std::string_view key,
                  std::vector<std::string> values) {
    to.conditions.push_back({op, std::string(key), std::move(values)});
  }

  const model::Environment& environment_;
  const plan::Environment& to_;
  std::vector<Draft> drafts_;
};

std::vector<std::string> patterns(const std::vector<const plan::Secret*>& secrets) {
  std::vector<std::string> all;
  all.reserve(secrets.size());
  for (const plan::Secret* secret : secrets) {
    all.push_back(secret->arn_pattern);
  }
  return all;
}

template <class Predicate>
std::vector<std::string> patterns_if(const std::vector<const plan::Secret*>& secrets,
                                     Predicate predicate) {
  std::vector<std::string> all;
  for (const plan::Secret* secret : secrets) {
    if (predicate(*secret)) {
      all.push_back(secret->arn_pattern);
    }
  }
  return all;
}

// Whether the policy of the principal grants the secret by its tag.
bool is_by_tag(const plan::Principal& principal, const plan::Grant& grant) {
  return principal.reader_tag && grant.reason != plan::Reason::Manages;
}

// The pattern of all ARNs with the same beginning as those of the secrets that the principal reads
// by a tag; empty if there are none. It ensures that the tag has no effect on other systems'
// secrets.
std::string tagged_pattern(const plan::Principal& principal, const Statements& out) {
  std::string_view head;
  bool first = true;
  for (const plan::Grant& grant : principal.grants) {
    if (is_by_tag(principal, grant)) {
      const std::string_view arn = out.secrets()[grant.secret].arn;
      head = first ? arn : std::string_view(head.begin(), std::ranges::mismatch(head, arn).in1);
      first = false;
    }
  }
  return first ? std::string() : std::string(head) + '*';
}

void add_reads(const plan::Principal& principal, Statements& out) {
  std::vector<std::string> resources;
  KeyUses keys;
  const std::string tagged = tagged_pattern(principal, out);
  const plan::Secret* last = nullptr;
  for (const plan::Grant& grant : principal.grants) {
    const plan::Secret& secret = out.secrets()[grant.secret];
    // Grants are sorted by secret. Terraform reads the version that it created on every refresh.
    const bool reads = grant.reason != plan::Reason::Manages || secret.terraform_value;
    if (!reads || &secret == last) {
      continue;
    }
    last = &secret;
    const std::string_view region = out.environment().region.value;
    if (is_by_tag(principal, grant)) {
      if (secret.kms_key) {
        keys.add_tagged(*secret.kms_key, region, tagged);
      }
      continue;
    }
    resources.push_back(secret.arn_pattern);
    if (secret.kms_key) {
      keys.add(*secret.kms_key, region, secret.arn_pattern);
    }
  }
  std::unordered_set<std::string_view> patterns;
  for (const plan::OpenGrant& open : principal.open) {
    if (!patterns.insert(open.arn_pattern).second) {
      continue;
    }
    resources.push_back(open.arn_pattern);
    const plan::Secret& sample = out.secrets()[open.secret];
    if (sample.kms_key) {
      keys.add(*sample.kms_key, out.environment().region.value, open.arn_pattern);
    }
  }
  std::vector<std::string_view> actions{"secretsmanager:GetSecretValue"};
  if (principal.describe) {
    actions.insert(actions.begin(), "secretsmanager:DescribeSecret");
  }
  if (!tagged.empty()) {
    out.add(
        "ReadTaggedSecrets", actions, {tagged},
        {{"StringEquals", principal.reader_tag->condition_key(), {principal.reader_tag->value}}});
  }
  out.add("ReadSecrets", std::move(actions), std::move(resources));
  out.add_keys("DecryptSecrets", {"kms:Decrypt"}, keys);
}

void add_replication(const std::vector<const plan::Secret*>& managed, Statements& out) {
  KeyUses keys;
  for (const plan::Secret* secret : managed) {
    for (const plan::Replica& replica : secret->replicas) {
      if (replica.kms_key) {
        keys.add(*replica.kms_key, replica.region,
                 aws::replica_arn(secret->arn_pattern, replica.region));
      }
    }
  }
  out.add(
      "ReplicateSecrets",
      {"secretsmanager:RemoveRegionsFromReplication", "secretsmanager:ReplicateSecretToRegions"},
      patterns_if(managed, [](const plan::Secret& secret) { return !secret.replicas.empty(); }));
  out.add_keys("EncryptReplicas", {"kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"}, keys,
               {std::string(aws::kKeyValidation)});
}

void add_rotation(const std::vector<const plan::Secret*>& managed, Statements& out) {
  std::vector<std::string> functions;
  for (const plan::Secret* secret : managed) {
    if (secret->rotation && !secret->rotation->lambda_arn.empty()) {
      functions.push_back(secret->rotation->lambda_arn);
    }
  }
  std::ranges::sort(functions);
  functions.erase(std::unique(functions.begin(), functions.end()), functions.end());
  out.add(
      "RotateSecrets", {"secretsmanager:CancelRotateSecret", "secretsmanager:RotateSecret"},
      patterns_if(managed, [](const plan::Secret& secret) { return secret.rotation.has_value(); }));
  // RotateSecret invokes the function with the caller's permissions.
  out.add("InvokeRotation", {"lambda:InvokeFunction"}, std::move(functions));
}

void add_management(const plan::Principal& principal, const plan::Plan& plan, Statements& out) {
  std::vector<const plan::Secret*> managed;
  KeyUses keys;
  bool generates = false;
  for (const plan::Grant& grant : principal.grants) {
    if (grant.reason != plan::Reason::Manages) {
      continue;
    }
    const plan::Secret& secret = out.secrets()[grant.secret];
    managed.push_back(&secret);
    if (secret.kms_key) {
      keys.add(*secret.kms_key, out.environment().region.value, secret.arn_pattern);
    }
    generates = generates ||
                std::ranges::any_of(plan.shapes[secret.shape].fields, [](const plan::Field& field) {
                  return field.source == plan::FieldSource::Generated;
                });
  }
  if (managed.empty()) {
    return;
  }
  out.add("ManageSecrets",
          {"secretsmanager:CreateSecret", "secretsmanager:DescribeSecret",
           "secretsmanager:GetResourcePolicy", "secretsmanager:ListSecretVersionIds",
           "secretsmanager:PutSecretValue", "secretsmanager:RestoreSecret",
           "secretsmanager:TagResource", "secretsmanager:UntagResource",
           "secretsmanager:UpdateSecret", "secretsmanager:UpdateSecretVersionStage"},
          patterns(managed));
  // The deployer cannot delete retained secrets.
  out.add("DeleteSecrets", {"secretsmanager:DeleteSecret"},
          patterns_if(managed, [](const plan::Secret& secret) { return !secret.retain; }));
  add_rotation(managed, out);
  // Without kms:Encrypt on a new key, Secrets Manager does not encrypt existing versions again
  // (UpdateSecret,
  // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html).
  out.add_keys("EncryptSecrets", {"kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"}, keys,
               {std::string(aws::kKeyValidation)});
  add_replication(managed, out);
  if (generates) {
    // GetRandomPassword has no resource (Service Authorization Reference, AWS Secrets Manager).
    out.add("GenerateValues", {"secretsmanager:GetRandomPassword"}, {"*"});
  }
}

}  // namespace

std::vector<Draft> statements(const plan::Principal& principal, const plan::Plan& plan,
                              const model::Environment& environment, const plan::Environment& to) {
  Statements out(environment, to);
  add_reads(principal, out);
  if (principal.manages) {
    add_management(principal, plan, out);
  }
  return out.take();
}

}  // namespace lower
