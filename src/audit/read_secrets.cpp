#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "audit/json.h"
#include "audit/live_policy.h"
#include "audit/read.h"
#include "aws/arn.h"
#include "aws/kms_key.h"

namespace audit {

namespace {

constexpr std::array<std::string_view, 1> kSecrets{"SecretList"};
constexpr std::array<std::string_view, 2> kKeys{"Aliases", "Keys"};

std::string secret(const Json& entry, Account& account) {
  LiveSecret one;
  one.arn = text(entry, "ARN");
  one.name = text(entry, "Name");
  if (const auto arn = aws::parse_arn(one.arn)) {
    one.partition = arn->partition;
    one.account = arn->account;
    one.region = arn->region;
  }
  if (one.account.empty() || one.name.empty()) {
    return "an entry of SecretList has no `ARN` or no `Name`";
  }
  one.kms_key = text(entry, "KmsKeyId");
  one.primary_region = text(entry, "PrimaryRegion");
  one.owning_service = text(entry, "OwningService");
  one.tags = tags(entry);
  one.rotates = flag(entry, "RotationEnabled");
  one.rotation_lambda = text(entry, "RotationLambdaARN");
  if (const Json* rules = object(entry, "RotationRules")) {
    one.rotation_days = number(*rules, "AutomaticallyAfterDays");
    one.schedule = text(*rules, "ScheduleExpression");
    one.window = text(*rules, "Duration");
  }
  for (const Json& replica : array(entry, "ReplicationStatus").items()) {
    one.replicas.push_back(
        {text(replica, "Region"), text(replica, "KmsKeyId"), text(replica, "Status") == "Failed"});
  }
  one.created = time(entry, "CreatedDate");
  one.accessed = time(entry, "LastAccessedDate");
  one.deleted = time(entry, "DeletedDate");
  one.next_rotation = time(entry, "NextRotationDate");
  account.places.emplace(one.account, one.region);
  const auto [place, fresh] = account.secret_by_arn.try_emplace(
      one.arn, static_cast<std::uint32_t>(account.secrets.size()));
  if (fresh) {
    account.secrets.push_back(std::move(one));
    return {};
  }
  // list-secrets does not return replicas, describe-secret does.
  LiveSecret& known = account.secrets[place->second];
  if (one.replicas.empty()) {
    one.replicas = std::move(known.replicas);
  }
  known = std::move(one);
  return {};
}

void date(const Json& entry, Account& account) {
  if (const auto when = time(entry, "CollectedAt")) {
    account.collected = std::max(account.collected.value_or(*when), *when);
  }
}

LiveKey& key(const std::string& arn, Account& account) {
  LiveKey& key = account.keys[arn];
  key.arn = arn;
  key.account = arn_account(arn);
  return key;
}

ResourcePolicy resource_policy(const Json& json) {
  ResourcePolicy policy;
  auto read = document(json);
  if (const auto* problem = std::get_if<policy::Problem>(&read)) {
    policy.unreadable = problem->text;
  } else {
    policy.policy = std::get<policy::AccessPolicy>(std::move(read));
  }
  return policy;
}

std::string alias(const Json& entry, Account& account) {
  const std::string arn = text(entry, "AliasArn");
  const std::string target = text(entry, "TargetKeyId");
  const std::string name = text(entry, "AliasName");
  if (arn_account(arn).empty() || name.empty()) {
    return "an entry of Aliases has no `AliasArn` or no `AliasName`";
  }
  if (!target.empty()) {
    std::vector<std::string>& all = key(aws::key_of_alias(arn, target), account).aliases;
    if (std::ranges::find(all, name) == all.end()) {
      all.push_back(name);
    }
  }
  return {};
}

std::string described_key(const Json& entry, Account& account) {
  const Json* data = object(entry, "KeyMetadata");
  const std::string arn = data == nullptr ? std::string() : text(*data, "Arn");
  if (arn_account(arn).empty()) {
    return "it has neither `Aliases` nor a `KeyMetadata` with the key's `Arn`";
  }
  LiveKey& one = key(arn, account);
  one.state = text(*data, "KeyState");
  one.manager = text(*data, "KeyManager");
  if (const Json* policy = entry.find("Policy"); policy != nullptr && !policy->is_null()) {
    one.policy = resource_policy(*policy);
  }
  return {};
}

}  // namespace

std::optional<Misread> read_secrets(const Bytes& bytes, Account& account) {
  return read_answers(bytes, kSecrets, [&](std::string_view list, const Json& entry) {
    if (!list.empty()) {
      return secret(entry, account);
    }
    date(entry, account);
    const std::string id = text(entry, "Account");
    const std::string region = text(entry, "Region");
    if (!id.empty() && !region.empty()) {
      account.places.emplace(id, region);
    }
    if (entry.contains("SecretList")) {
      return std::string();
    }
    return entry.contains("ARN") ? secret(entry, account)
                                 : std::string("it has no `SecretList` and no `ARN`");
  });
}

std::optional<Misread> read_resource_policies(const Bytes& bytes, Account& account) {
  return read_answers(bytes, {}, [&](std::string_view /*list*/, const Json& entry) {
    const std::string arn = text(entry, "ARN");
    if (arn_account(arn).empty()) {
      return std::string("it has no `ARN` to say whose policy it is");
    }
    const Json* policy = entry.find("ResourcePolicy");
    account.resource_policies[arn] =
        policy == nullptr || policy->is_null() ? ResourcePolicy() : resource_policy(*policy);
    return std::string();
  });
}

std::optional<Misread> read_keys(const Bytes& bytes, Account& account) {
  return read_answers(bytes, kKeys, [&](std::string_view list, const Json& entry) {
    if (list == "Keys") {
      return described_key(entry, account);
    }
    if (list == "Aliases") {
      return alias(entry, account);
    }
    account.has_aliases = account.has_aliases || entry.contains("Aliases");
    return entry.contains("Aliases") || entry.contains("Keys") ? std::string()
                                                               : described_key(entry, account);
  });
}

}  // namespace audit
