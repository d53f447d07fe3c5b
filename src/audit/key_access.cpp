#include "audit/key_access.h"

#include <algorithm>

#include "audit/keys.h"
#include "audit/live_policy.h"
#include "aws/actions.h"
#include "aws/arn.h"
#include "aws/condition_keys.h"
#include "aws/kms_key.h"
#include "aws/partition.h"
#include "aws/secret_arn.h"
#include "policy/variables.h"
#include "policy/wildcard.h"

namespace audit {

namespace {

constexpr const char* kOwnKeyOnly = "only its own account can use its key, aws/secretsmanager";

bool asks_which_secret(const policy::AccessStatement& statement) {
  return std::ranges::any_of(statement.conditions, [](const policy::Test& test) {
    return test.folded_key.starts_with("kms:encryptioncontext") ||
           std::ranges::any_of(test.values, policy::has_variable);
  });
}

}  // namespace

KeyAccess::KeyAccess(const Account& account, const Identity& identity,
                     const std::vector<const LivePolicy*>& policies)
    : account_(account), identity_(identity) {
  for (const LivePolicy* one : policies) {
    for (const Clause& clause : one->keys) {
      own_.push_back(&clause);
    }
  }
  if (const auto found = account.managed.find(identity.boundary); found != account.managed.end()) {
    for (const Clause& clause : account.policies[found->second].keys) {
      boundary_.push_back(&clause);
    }
  }
  const auto asks = [](const Clause* clause) { return asks_which_secret(clause->said()); };
  by_secret_ = std::ranges::any_of(own_, asks) || std::ranges::any_of(boundary_, asks);
}

const KeyAnswer& KeyAccess::decrypts(const LiveSecret& secret) {
  static const KeyAnswer kAllowed;
  static const KeyAnswer kForeign{policy::Answer::Denied, kOwnKeyOnly};
  const bool foreign = secret.account != identity_.account;
  if (secret.kms_key.empty()) {
    return foreign ? kForeign : kAllowed;
  }
  const NamedKey key = named_key(account_, secret);
  const bool key_asks = key.key != nullptr && key.key->policy && key.key->policy->policy &&
                        std::ranges::any_of(key.key->policy->policy->statements, asks_which_secret);
  const auto [place, fresh] = known_.try_emplace(
      {secret.kms_key + " " + secret.region, by_secret_ || key_asks ? secret.arn : std::string()});
  if (fresh) {
    place->second = ask(secret);
  }
  return place->second;
}

KeyAnswer KeyAccess::ask(const LiveSecret& secret) const {
  const NamedKey named = named_key(account_, secret);
  if (!named.customer) {
    return secret.account == identity_.account ? KeyAnswer{}
                                               : KeyAnswer{policy::Answer::Denied, kOwnKeyOnly};
  }
  policy::Request request;
  request.caller = policy::caller(identity_.arn);
  if (identity_.kind == Identity::Kind::Group) {
    request.caller.kind = policy::Caller::Kind::User;
  }
  request.action = aws::kDecrypt;
  // The key of an alias that is not in the files has an unknown id, so no policy can match it.
  request.resource = named.arn.empty()
                         ? aws::kms_arn(secret.partition, secret.region, secret.account,
                                        "00000000-0000-0000-0000-000000000000")
                         : named.arn;
  policy::add_derived_keys(request);
  policy::Context& context = request.context;
  add_identity_keys(identity_, context);
  context.set("aws:RequestedRegion", secret.region);
  context.set(aws::kViaService,
              aws::endpoint(aws::kSecretService, secret.region, secret.partition));
  context.set(aws::kCallerAccount, identity_.account);
  context.set(aws::kSecretArnContext, secret.arn);
  context.set_values("kms:EncryptionContextKeys", {"SecretARN", "SecretVersionId"});
  if (named.key != nullptr && account_.has_aliases) {
    context.set_values(aws::kResourceAliases, named.key->aliases);
  } else if (named.arn.empty()) {
    context.set(aws::kResourceAliases, std::string(aws::alias_of(secret.kms_key)));
  }
  policy::PolicySet set;
  for (const Clause* clause : own_) {
    set.identity.push_back({&clause->policy, {}});
  }
  static const policy::AccessPolicy kNothing;
  for (const Clause* clause : boundary_) {
    set.boundary.push_back({&clause->policy, {}});
  }
  if (set.boundary.empty() && account_.managed.contains(identity_.boundary)) {
    set.boundary.push_back({&kNothing, {}});
  }
  const policy::AccessPolicy assumed = policy::default_key_policy(secret.account);
  if (named.key != nullptr && named.key->policy && named.key->policy->policy) {
    set.resource.push_back({&*named.key->policy->policy, {}});
  } else {
    set.resource.push_back({&assumed, {}});
    set.resource_unknown = true;
  }
  const policy::Result result = policy::evaluate(request, set);
  KeyAnswer answer{result.answer, {}};
  const std::string key = "the use of its key " + (named.arn.empty() ? secret.kms_key : named.arn);
  if (result.answer == policy::Answer::Denied) {
    answer.reason = result.explicitly ? "a statement denies " + key
                                      : "nothing in " + result.wanting + " allows " + key;
  } else if (result.answer == policy::Answer::Depends) {
    answer.reason = key + ": " +
                    (result.reasons.empty() ? std::string("it is not known")
                                            : result.reasons.front().doubt.text);
  }
  return answer;
}

void add_identity_keys(const Identity& identity, policy::Context& context) {
  context.set("aws:SecureTransport", "true");
  for (const auto& [key, value] : identity.tags) {
    context.set("aws:PrincipalTag/" + key, value);
  }
  context.close("aws:PrincipalTag/");
  if (identity.kind == Identity::Kind::User) {
    context.set("aws:username", identity.name);
  }
}

}  // namespace audit
