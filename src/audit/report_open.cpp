#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "audit/access.h"
#include "audit/audit.h"
#include "audit/json.h"
#include "audit/key_access.h"
#include "audit/keys.h"
#include "audit/live_policy.h"
#include "audit/rules.h"
#include "aws/actions.h"
#include "aws/arn.h"
#include "aws/condition_keys.h"
#include "aws/partition.h"
#include "aws/secret_arn.h"
#include "base/check.h"
#include "diag/visible.h"
#include "policy/evaluate.h"
#include "policy/wildcard.h"

namespace audit {

namespace {

// A caller that a resource policy mentions.
struct Outsider {
  std::string text;  // for messages
  policy::Caller caller;
  friend bool operator<(const Outsider& a, const Outsider& b) { return a.text < b.text; }
};

// What a resource policy allows a caller whose identity policies allow everything.
struct Opening {
  std::string who;
  std::string condition;  // empty: none
  std::string statement;
};

std::string role_of(const std::string& partition, const std::string& account) {
  return aws::iam_arn(partition, account, "role/any");
}

class Opened {
 public:
  Opened(const Account& account, const Declared& declared) : account_(account) {
    for (const DeclaredPrincipal& one : declared.principals) {
      expected_.insert(std::string(one.environment->account) + "/" +
                       one.principal->identity.substr(one.principal->identity.rfind('/') + 1));
    }
    everything_.variables = true;
    policy::AccessStatement& all = everything_.statements.emplace_back();
    all.effect = policy::Effect::Allow;
    all.actions = {"*"};
    all.resources = {"*"};
  }

  [[nodiscard]] std::vector<Opening> of(const policy::AccessPolicy& policy,
                                        const policy::Request& base) const {
    const std::string owner = arn_account(base.resource);
    std::set<Outsider> outsiders;
    for (const policy::AccessStatement& statement : policy.statements) {
      if (statement.effect == policy::Effect::Allow &&
          policy::names_action(statement, base.action)) {
        add(statement, owner, base.resource, outsiders);
      }
    }
    std::vector<Opening> all;
    for (const Outsider& one : outsiders) {
      policy::Request request = base;
      request.caller = one.caller;
      policy::add_derived_keys(request);
      if (!one.caller.account.empty()) {
        request.context.set(aws::kCallerAccount, one.caller.account);
      }
      policy::PolicySet set;
      set.resource.push_back({&policy, {}});
      if (one.caller.account != owner) {
        set.identity.push_back({&everything_, {}});
      }
      const policy::Result result = policy::evaluate(request, set);
      if (result.answer == policy::Answer::Denied) {
        continue;
      }
      Opening opening{one.text, {}, {}};
      if (result.answer == policy::Answer::Depends && !result.reasons.empty()) {
        opening.condition = result.reasons.front().doubt.text;
      }
      for (const policy::Decision& decision : result.by) {
        if (decision.in.policy == &policy) {
          opening.statement = statement_name(decision.statement().sid, decision.index + 1);
        }
      }
      all.push_back(std::move(opening));
    }
    return all;
  }

 private:
  void add(const policy::AccessStatement& statement, const std::string& owner,
           const std::string& resource, std::set<Outsider>& to) const {
    const auto arn = aws::parse_arn(resource);
    SG_CHECK(arn, "secrets and keys are known by their ARNs");
    const std::string partition(arn->partition);
    const bool secret = arn->service == aws::kSecretService;
    if (statement.not_principal) {
      everyone(partition, owner, secret, to);
      return;
    }
    for (const policy::PrincipalEntry& entry : statement.principals) {
      if (entry.kind == policy::PrincipalKind::Everyone || entry.value == "*") {
        everyone(partition, owner, secret, to);
      } else if (entry.kind == policy::PrincipalKind::Service) {
        to.insert({"the service " + entry.value, policy::caller(entry.value)});
      } else if (entry.kind == policy::PrincipalKind::Aws) {
        named(entry.value, partition, owner, to);
      }
    }
  }

  // A caller from an unrelated account, and one from the owner's account.
  void everyone(const std::string& partition, const std::string& owner, bool secret,
                std::set<Outsider>& to) const {
    to.insert({"everyone in AWS", policy::caller(role_of(partition, "000000000000"))});
    // Access to the key alone does not give access to the secret.
    if (secret) {
      to.insert({"everyone in account " + owner, policy::caller(role_of(partition, owner))});
    }
  }

  void named(const std::string& value, const std::string& partition, const std::string& owner,
             std::set<Outsider>& to) const {
    const bool digits = aws::is_account_id(value);
    const std::string account = digits ? value : arn_account(value);
    if (account.empty() || account == owner) {
      return;
    }
    if (digits || value.ends_with(":root")) {
      to.insert({"every principal of account " + account + " whose own account allows it",
                 policy::caller(role_of(partition, account))});
      return;
    }
    const policy::Caller caller = policy::caller(value);
    const bool known =
        account_.by_arn.contains(caller.arn) ||
        expected_.contains(account + "/" + caller.arn.substr(caller.arn.rfind('/') + 1));
    if (!known) {
      to.insert({value, caller});
    }
  }

  const Account& account_;
  std::set<std::string> expected_;  // account/name of the identities in the specs
  policy::AccessPolicy everything_;
};

std::string ending(const Opening& one) {
  return (one.condition.empty() ? std::string()
                                : ", depending on a condition: " + diag::visible(one.condition)) +
         (one.statement.empty() ? std::string() : " (" + diag::visible(one.statement) + ")");
}

}  // namespace

void report_open(const Account& account, const Declared& declared, const Question& question,
                 diag::Sink& sink) {
  const Opened opened(account, declared);
  const auto trusted = [&](const std::string& who) {
    return std::ranges::any_of(question.trusted, [&](const std::string& pattern) {
      return policy::matches(pattern, who);
    });
  };
  std::map<std::string, const LiveSecret*> keys;  // by ARN, with the first secret of each
  for (std::uint32_t i = 0; i < declared.secrets.size(); ++i) {
    const DeclaredSecret& one = declared.secrets[i];
    if (!one.live || declared.by_live.at(*one.live) != i) {
      continue;
    }
    const LiveSecret& secret = account.secrets[*one.live];
    const NamedKey key = named_key(account, secret);
    if (key.customer && key.key != nullptr) {
      keys.try_emplace(key.arn, &secret);
    }
    const auto found = account.resource_policies.find(secret.arn);
    if (found == account.resource_policies.end()) {
      continue;
    }
    if (!found->second.unreadable.empty()) {
      sink.report(kUnreadPolicy.at(one.secret->span, "the resource policy of " + secret.arn,
                                   diag::visible(found->second.unreadable)));
    }
    if (!found->second.policy) {
      continue;
    }
    policy::Request request;
    request.action = aws::kGetSecretValue;
    request.resource = secret.arn;
    request.context.set("aws:SecureTransport", "true");
    for (const auto& [name, value] : secret.tags) {
      for (const std::string_view prefix : aws::kResourceTags) {
        request.context.set(std::string(prefix) + name, value);
      }
    }
    for (const Opening& opening : opened.of(*found->second.policy, request)) {
      if (!trusted(opening.who)) {
        sink.report(kOpenSecret.at(one.secret->span, "`" + diag::visible(secret.name) + "`",
                                   diag::visible(opening.who), ending(opening)));
      }
    }
  }
  for (const auto& [arn, secret] : keys) {
    const LiveKey& key = account.keys.find(arn)->second;
    const source::Span span =
        declared.secrets[declared.by_live.at(account.secret_by_arn.at(secret->arn))].secret->span;
    if (!key.policy) {
      continue;
    }
    if (!key.policy->unreadable.empty()) {
      sink.report(kUnreadPolicy.at(span, "the policy of key " + arn,
                                   diag::visible(key.policy->unreadable)));
      continue;
    }
    policy::Request request;
    request.action = aws::kDecrypt;
    request.resource = arn;
    request.context.set("aws:SecureTransport", "true");
    request.context.set(aws::kViaService,
                        aws::endpoint(aws::kSecretService, secret->region, secret->partition));
    request.context.set(aws::kSecretArnContext, secret->arn);
    for (const Opening& opening : opened.of(*key.policy->policy, request)) {
      if (!trusted(opening.who)) {
        sink.report(
            kOpenKey.at(span, diag::visible(arn), diag::visible(opening.who), ending(opening)));
      }
    }
  }
}

}  // namespace audit
