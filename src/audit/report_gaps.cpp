#include <map>
#include <set>
#include <string>
#include <utility>

#include "audit/audit.h"
#include "audit/json.h"
#include "audit/keys.h"
#include "audit/rules.h"
#include "diag/visible.h"

namespace audit {

namespace {

// Managed policies that are attached but not in the files, and policies that cannot be read.
void policies(const Account& account, diag::Sink& sink) {
  std::map<std::string, std::size_t> absent;
  const auto look = [&](const std::string& arn) {
    if (!arn.empty() && !account.managed.contains(arn)) {
      ++absent[arn];
    }
  };
  for (const Identity& identity : account.identities) {
    for (const std::string& arn : identity.attached) {
      look(arn);
    }
    look(identity.boundary);
  }
  for (const auto& [arn, count] : absent) {
    sink.report(kUnreadPolicy.nowhere(
        diag::visible(arn), "it is not in the files, but attached to " + std::to_string(count) +
                                (count == 1 ? " identity" : " identities")));
  }
  for (const LivePolicy& policy : account.policies) {
    if (!policy.unreadable.empty()) {
      sink.report(
          kUnreadPolicy.nowhere(diag::visible(policy.name), diag::visible(policy.unreadable)));
    }
  }
}

void environments(const Declared& declared, diag::Sink& sink) {
  std::set<const plan::Environment*> seen;
  for (const DeclaredSecret& one : declared.secrets) {
    if (!one.told && seen.insert(one.environment).second) {
      sink.report(kNotInFiles.at(one.environment->span, "the secrets",
                                 "`" + std::string(one.environment->name) + "`",
                                 "no list covers account " + arn_account(one.secret->arn) +
                                     " and " + arn_region(one.secret->arn)));
    }
  }
  std::set<const plan::Environment*> without;
  for (const DeclaredPrincipal& one : declared.principals) {
    const plan::Principal& principal = *one.principal;
    if (!one.told) {
      if (without.insert(one.environment).second) {
        sink.report(kNotInFiles.at(one.environment->span, "the roles and users",
                                   "`" + std::string(one.environment->name) + "`",
                                   "none is in account " + std::string(one.environment->account)));
      }
      continue;
    }
    if (one.identities.empty() && !principal.policies.empty()) {
      const std::string account(one.environment->account);
      if (principal.kind == terms::IdentityKind::Unnamed) {
        sink.report(
            kNobody.at(principal.span, account, principal.name, principal.policies.front().name));
      } else {
        sink.report(kNoIdentity.at(principal.span, account,
                                   principal.kind == terms::IdentityKind::Role   ? "role"
                                   : principal.kind == terms::IdentityKind::User ? "user"
                                                                                 : "group",
                                   diag::visible(principal.identity)));
      }
    }
  }
}

// Secrets and keys whose policies are not in the files.
void resource_policies(const Account& account, const Declared& declared, diag::Sink& sink) {
  std::vector<std::string> secrets;
  std::map<std::string, source::Span> keys;
  const source::Span* first = nullptr;
  for (const DeclaredSecret& one : declared.secrets) {
    if (!one.live) {
      continue;
    }
    const LiveSecret& live = account.secrets[*one.live];
    if (!account.resource_policies.contains(live.arn)) {
      first = first == nullptr ? &one.secret->span : first;
      secrets.push_back(live.name);
    }
    const NamedKey key = named_key(account, live);
    if (key.customer && (key.key == nullptr || !key.key->policy)) {
      keys.try_emplace(key.arn.empty() ? live.kms_key : key.arn, one.secret->span);
    }
  }
  if (first != nullptr) {
    sink.report(kNotInFiles.at(*first, "the resource policies", listed(secrets),
                               "it is not known whom they allow"));
  }
  for (const auto& [key, span] : keys) {
    sink.report(kNotInFiles.at(span, "the policy and the state", "the key " + diag::visible(key),
                               "the audit assumes that it leaves its use to IAM"));
  }
}

}  // namespace

void report_gaps(const Account& account, const Declared& declared, diag::Sink& sink) {
  policies(account, sink);
  environments(declared, sink);
  resource_policies(account, declared, sink);
}

}  // namespace audit
