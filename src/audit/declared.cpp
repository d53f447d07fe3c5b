#include "audit/declared.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "audit/json.h"
#include "aws/arn.h"
#include "aws/secret_arn.h"

namespace audit {

namespace {

class Joining {
 public:
  explicit Joining(const Account& account) : account_(account) {
    for (std::uint32_t i = 0; i < account.secrets.size(); ++i) {
      const LiveSecret& secret = account.secrets[i];
      const auto [place, fresh] =
          live_.try_emplace(std::string(aws::without_suffix(secret.arn)), i);
      if (!fresh && account.secrets[place->second].deleted && !secret.deleted) {
        place->second = i;
      }
    }
    for (std::uint32_t i = 0; i < account.identities.size(); ++i) {
      const Identity& one = account.identities[i];
      names_[key(one.account, one.kind, one.name)] = i;
      for (const std::string& arn : one.attached) {
        holders_[arn].push_back(i);
      }
    }
  }

  void add(const plan::Environment& environment) {
    for (const plan::Secret& secret : environment.secrets) {
      add_secret(environment, secret);
    }
    for (const plan::Principal& principal : environment.principals) {
      add_principal(environment, principal);
    }
  }

  Declared take() { return std::move(out_); }

 private:
  static std::string key(std::string_view account, Identity::Kind kind, std::string_view name) {
    constexpr std::array<char, 3> kKinds{'r', 'u', 'g'};
    return std::string(account) + kKinds.at(static_cast<std::size_t>(kind)) + std::string(name);
  }

  void add_secret(const plan::Environment& environment, const plan::Secret& secret) {
    DeclaredSecret one{.environment = &environment, .secret = &secret, .live = {}, .told = false};
    one.told = account_.places.contains({arn_account(secret.arn), arn_region(secret.arn)});
    if (secret.arn_complete) {
      const auto found = account_.secret_by_arn.find(secret.arn);
      if (found != account_.secret_by_arn.end()) {
        one.live = found->second;
      }
    } else if (const auto found = live_.find(secret.arn); found != live_.end()) {
      one.live = found->second;
    }
    if (one.live) {
      out_.by_live.try_emplace(*one.live, static_cast<std::uint32_t>(out_.secrets.size()));
    }
    out_.secrets.push_back(one);
  }

  void add_principal(const plan::Environment& environment, const plan::Principal& principal) {
    DeclaredPrincipal one{
        .environment = &environment, .principal = &principal, .identities = {}, .told = false};
    const std::string account(environment.account);
    one.told = account_.iam_accounts.contains(account);
    if (principal.kind == terms::IdentityKind::Unnamed) {
      // The spec names no identity: every identity with its policies is the principal.
      for (const plan::ManagedPolicy& policy : principal.policies) {
        const auto found =
            holders_.find(aws::iam_arn(environment.partition, account, "policy/" + policy.name));
        if (found != holders_.end()) {
          one.identities.insert(one.identities.end(), found->second.begin(), found->second.end());
        }
      }
      std::ranges::sort(one.identities);
      one.identities.erase(std::unique(one.identities.begin(), one.identities.end()),
                           one.identities.end());
    } else {
      const Identity::Kind kind = principal.kind == terms::IdentityKind::Role ? Identity::Kind::Role
                                  : principal.kind == terms::IdentityKind::User
                                      ? Identity::Kind::User
                                      : Identity::Kind::Group;
      const std::string_view name =
          std::string_view(principal.identity).substr(principal.identity.rfind('/') + 1);
      if (const auto found = names_.find(key(account, kind, name)); found != names_.end()) {
        one.identities.push_back(found->second);
      }
    }
    out_.principals.push_back(std::move(one));
  }

  const Account& account_;
  std::unordered_map<std::string, std::uint32_t> live_;
  std::unordered_map<std::string, std::uint32_t> names_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> holders_;
  Declared out_;
};

}  // namespace

Declared declared(const std::vector<const plan::Plan*>& plans, const Account& account) {
  Joining joining(account);
  for (const plan::Plan* plan : plans) {
    for (const plan::Environment& environment : plan->environments) {
      joining.add(environment);
    }
  }
  return joining.take();
}

std::vector<std::uint32_t> live_secrets(const Declared& declared) {
  std::vector<std::uint32_t> all;
  all.reserve(declared.by_live.size());
  for (const auto& [live, first] : declared.by_live) {
    all.push_back(live);
  }
  return all;
}

access_query::SecretIndex secret_index(const Account& account, const Declared& declared) {
  std::vector<access_query::SecretIndex::Known> known;
  for (const std::uint32_t live : live_secrets(declared)) {
    known.push_back({live, account.secrets[live].arn});
  }
  return access_query::SecretIndex(std::move(known));
}

}  // namespace audit
