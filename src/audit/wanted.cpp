#include <algorithm>
#include <unordered_map>

#include "audit/access.h"
#include "audit/live_policy.h"
#include "aws/actions.h"

namespace audit {

namespace {

// What principals are granted by tag.
class TaggedGrants {
 public:
  explicit TaggedGrants(const Declared& declared) {
    for (const DeclaredSecret& one : declared.secrets) {
      if (one.live) {
        live_.emplace(one.secret, *one.live);
      }
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> of(const plan::Environment& environment,
                                              const plan::Principal& principal) const {
    std::vector<std::uint32_t> secrets;
    for (const plan::Grant& grant : principal.grants) {
      const auto found = live_.find(&environment.secrets[grant.secret]);
      if (grant.reason != plan::Reason::Manages && found != live_.end()) {
        secrets.push_back(found->second);
      }
    }
    return secrets;
  }

 private:
  std::unordered_map<const plan::Secret*, std::uint32_t> live_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> wanted(const Account& account, const Declared& declared) {
  std::vector<std::vector<std::uint32_t>> all(account.identities.size());
  access_query::SecretIndex index = secret_index(account, declared);
  const TaggedGrants tagged(declared);
  for (const DeclaredPrincipal& one : declared.principals) {
    for (const plan::ManagedPolicy& policy : one.principal->policies) {
      for (const policy::Statement& statement : policy.document.statements) {
        if (std::ranges::find(statement.actions, aws::kGetSecretValue) == statement.actions.end()) {
          continue;
        }
        const auto want = [&](const std::vector<std::uint32_t>& secrets) {
          for (const std::uint32_t identity : one.identities) {
            all[identity].insert(all[identity].end(), secrets.begin(), secrets.end());
          }
        };
        if (!statement.conditions.empty()) {
          // By tag: the pattern matches all secrets with the same prefix.
          want(tagged.of(*one.environment, *one.principal));
          continue;
        }
        for (const std::string& pattern : statement.resources) {
          want(index.matching(pattern));
        }
      }
    }
  }
  // Users have the access of their groups.
  std::unordered_map<std::string, std::uint32_t> groups;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (account.identities[i].kind == Identity::Kind::Group) {
      groups[account.identities[i].account + account.identities[i].name] = i;
    }
  }
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    for (const std::string& group : account.identities[i].groups) {
      const auto found = groups.find(account.identities[i].account + group);
      if (found != groups.end()) {
        all[i].insert(all[i].end(), all[found->second].begin(), all[found->second].end());
      }
    }
  }
  for (auto& one : all) {
    std::ranges::sort(one);
    one.erase(std::unique(one.begin(), one.end()), one.end());
  }
  return all;
}

}  // namespace audit
