#include "audit/access.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "audit/key_access.h"
#include "audit/keys.h"
#include "audit/live_policy.h"
#include "aws/actions.h"
#include "aws/condition_keys.h"
#include "policy/variables.h"
#include "policy/wildcard.h"

namespace audit {

namespace {

using policy::Answer;

bool about_secret(const std::string& key) {
  return key.starts_with("secretsmanager:") || key.starts_with("aws:resourcetag/") ||
         key.starts_with("aws:resource");
}

// Whether the answer may differ between secrets that match the same pattern.
bool particular(const Clause& clause) {
  const policy::AccessStatement& said = clause.said();
  return std::ranges::any_of(said.conditions,
                             [](const policy::Test& test) {
                               return about_secret(test.folded_key) ||
                                      std::ranges::any_of(test.values, policy::has_variable);
                             }) ||
         std::ranges::any_of(said.resources, policy::has_variable);
}

class Asking {
 public:
  Asking(const Account& account, const Declared& declared,
         const std::vector<std::vector<std::uint32_t>>& wanted,
         const std::function<void(const Reading&)>& tell)
      : account_(account),
        wanted_(wanted),
        tell_(tell),
        live_(live_secrets(declared)),
        index_(secret_index(account, declared)) {
    for (const std::uint32_t secret : live_) {
      name_in_policy(secret);
    }
    for (const Identity& one : account.identities) {
      if (one.kind == Identity::Kind::Group) {
        groups_[one.account + one.name] = &one;
      }
      for (const std::string& group : one.groups) {
        peopled_.insert(one.account + group);
      }
    }
  }

  void run() {
    for (std::uint32_t i = 0; i < account_.identities.size(); ++i) {
      ask(i);
    }
  }

 private:
  // The identities that a secret's resource policy names.
  void name_in_policy(std::uint32_t secret) {
    const auto found = account_.resource_policies.find(account_.secrets[secret].arn);
    if (found == account_.resource_policies.end() || !found->second.policy) {
      return;
    }
    for (const policy::AccessStatement& statement : found->second.policy->statements) {
      if (statement.effect != policy::Effect::Allow ||
          !policy::names_action(statement, aws::kGetSecretValue)) {
        continue;
      }
      for (const policy::PrincipalEntry& entry : statement.principals) {
        const auto identity = account_.by_arn.find(policy::caller(entry.value).arn);
        if (identity != account_.by_arn.end()) {
          named_[identity->second].push_back(secret);
        }
      }
    }
  }

  // From identity policies, and for users also from those of their groups.
  void gather(const Identity& identity, std::vector<const LivePolicy*>& to) const {
    for (const std::uint32_t index : identity.inline_policies) {
      to.push_back(&account_.policies[index]);
    }
    for (const std::string& arn : identity.attached) {
      if (const auto found = account_.managed.find(arn); found != account_.managed.end()) {
        to.push_back(&account_.policies[found->second]);
      }
    }
    for (const std::string& group : identity.groups) {
      const Identity* found = find_group(identity, group);
      if (found != nullptr) {
        gather(*found, to);
      }
    }
  }

  const Identity* find_group(const Identity& user, const std::string& name) const {
    const auto found = groups_.find(user.account + name);
    return found == groups_.end() ? nullptr : found->second;
  }

  void ask(std::uint32_t index) {
    const Identity& identity = account_.identities[index];
    if (identity.kind == Identity::Kind::Group &&
        peopled_.contains(identity.account + identity.name)) {
      return;  // its users are evaluated instead
    }
    std::vector<const LivePolicy*> policies;
    gather(identity, policies);
    identity_ = &identity;
    clauses_.clear();
    matched_.clear();
    bool allows = false;
    for (const LivePolicy* one : policies) {
      for (const Clause& clause : one->secrets) {
        allows = allows || clause.said().effect == policy::Effect::Allow;
        clauses_.push_back(&clause);
      }
    }
    const auto named = named_.find(index);
    if (!allows && named == named_.end() && wanted_[index].empty()) {
      return;
    }
    limits_ = clauses_.size();
    if (!identity.boundary.empty()) {
      if (const auto found = account_.managed.find(identity.boundary);
          found != account_.managed.end()) {
        for (const Clause& clause : account_.policies[found->second].secrets) {
          clauses_.push_back(&clause);
        }
      }
    }
    match();
    std::vector<std::uint32_t> candidates = wanted_[index];
    if (named != named_.end()) {
      candidates.insert(candidates.end(), named->second.begin(), named->second.end());
    }
    for (const auto& [secret, clause] : matched_) {
      if (clause < limits_ && clauses_[clause]->said().effect == policy::Effect::Allow &&
          (account_.secrets[secret].account == identity.account || has_policy(secret))) {
        candidates.push_back(secret);
      }
    }
    std::ranges::sort(candidates);
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    KeyAccess keys(account_, identity, policies);
    classes(index, candidates, keys);
  }

  // The clauses that apply to each secret.
  void match() {
    for (std::uint32_t i = 0; i < clauses_.size(); ++i) {
      const policy::AccessStatement& said = clauses_[i]->said();
      if (said.not_resource) {
        match_others(said, i);
        continue;
      }
      for (const std::uint32_t secret : index_.matching(said.resources.front())) {
        matched_.emplace_back(secret, i);
      }
    }
    std::ranges::sort(matched_);
  }

  void match_others(const policy::AccessStatement& said, std::uint32_t clause) {
    for (const std::uint32_t secret : live_) {
      const bool surely = std::ranges::any_of(said.resources, [&](const std::string& pattern) {
        return !policy::has_variable(pattern) &&
               policy::matches_resource(pattern, account_.secrets[secret].arn) ==
                   policy::Truth::Yes;
      });
      if (!surely) {
        matched_.emplace_back(secret, clause);
      }
    }
  }

  [[nodiscard]] bool has_policy(std::uint32_t secret) const {
    const auto found = account_.resource_policies.find(account_.secrets[secret].arn);
    return found != account_.resource_policies.end() && found->second.policy;
  }

  // Secrets that give the same request are evaluated once.
  void classes(std::uint32_t index, const std::vector<std::uint32_t>& candidates, KeyAccess& keys) {
    std::map<std::vector<std::uint32_t>, std::vector<std::uint32_t>> classes;
    auto at = matched_.begin();
    for (const std::uint32_t secret : candidates) {
      while (at != matched_.end() && at->first < secret) {
        ++at;
      }
      std::vector<std::uint32_t> key{std::ranges::binary_search(wanted_[index], secret) ? 1U : 0U};
      bool own = has_policy(secret) || account_.secrets[secret].account != identity_->account;
      for (auto one = at; one != matched_.end() && one->first == secret; ++one) {
        key.push_back(one->second);
        const policy::AccessStatement& said = clauses_[one->second]->said();
        own = own || said.not_resource || particular(*clauses_[one->second]);
      }
      if (own) {
        key.push_back(secret);
        key.front() += 2;
      }
      classes[std::move(key)].push_back(secret);
    }
    for (const auto& [key, secrets] : classes) {
      const bool is_wanted = (key.front() & 1U) != 0;
      answer(index, {key.begin() + 1, key.end() - (key.front() >= 2 ? 1 : 0)}, secrets, is_wanted,
             keys);
    }
  }

  void answer(std::uint32_t index, const std::vector<std::uint32_t>& clauses,
              const std::vector<std::uint32_t>& secrets, bool is_wanted, KeyAccess& keys) {
    const LiveSecret& secret = account_.secrets[secrets.front()];
    policy::PolicySet set;
    for (const std::uint32_t clause : clauses) {
      (clause < limits_ ? set.identity : set.boundary).push_back({&clauses_[clause]->policy, {}});
    }
    static const policy::AccessPolicy kNothing;
    if (set.boundary.empty() && account_.managed.contains(identity_->boundary)) {
      set.boundary.push_back({&kNothing, {}});
    }
    if (has_policy(secrets.front())) {
      set.resource.push_back(
          {&*account_.resource_policies.find(secret.arn)->second.policy, "resource"});
    }
    const policy::Request request = request_for(secret);
    const policy::Result result = policy::evaluate(request, set);
    Reading reading;
    reading.identity = index;
    reading.answer = result.answer;
    reading.reason = result.wanting;
    if (!result.by.empty()) {
      reading.ground = ground(result.by.front(), clauses, secret);
    } else if (!result.reasons.empty()) {
      reading.ground = ground(result.reasons.front().statement, clauses, secret);
      reading.reason = result.reasons.front().doubt.text;
    }
    if (reading.answer == Answer::Denied) {
      if (is_wanted) {
        reading.secrets = secrets;
        tell_(reading);
      }
      return;
    }
    with_keys(std::move(reading), secrets, keys);
  }

  // The secrets of a class may have different keys.
  void with_keys(Reading reading, const std::vector<std::uint32_t>& secrets, KeyAccess& keys) {
    std::map<std::tuple<Answer, std::string>, std::vector<std::uint32_t>> parts;
    for (const std::uint32_t secret : secrets) {
      const KeyAnswer& key = keys.decrypts(account_.secrets[secret]);
      parts[{key.answer, key.reason}].push_back(secret);
    }
    for (auto& [key, part] : parts) {
      Reading one = reading;
      one.secrets = std::move(part);
      if (std::get<0>(key) != Answer::Allowed) {
        one.by_key = true;
        one.answer = std::get<0>(key);
        one.reason = std::get<1>(key);
      }
      tell_(one);
    }
  }

  [[nodiscard]] policy::Request request_for(const LiveSecret& secret) const {
    policy::Request request;
    request.caller = policy::caller(identity_->arn);
    if (identity_->kind == Identity::Kind::Group) {
      request.caller.kind = policy::Caller::Kind::User;
    }
    request.action = aws::kGetSecretValue;
    request.resource = secret.arn;
    policy::add_derived_keys(request);
    add_identity_keys(*identity_, request.context);
    request.context.set("aws:RequestedRegion", secret.region);
    for (const auto& [key, value] : secret.tags) {
      for (const std::string_view prefix : aws::kResourceTags) {
        request.context.set(std::string(prefix) + key, value);
      }
    }
    for (const std::string_view prefix : aws::kResourceTags) {
      request.context.close(prefix);
    }
    return request;
  }

  [[nodiscard]] Ground ground(const policy::Decision& decision,
                              const std::vector<std::uint32_t>& clauses,
                              const LiveSecret& secret) const {
    if (decision.in.policy == nullptr) {
      return {};
    }
    for (const std::uint32_t index : clauses) {
      const Clause& clause = *clauses_[index];
      if (&clause.policy == decision.in.policy) {
        return {account_.policies[clause.owner].name,
                statement_name(clause.said().sid, clause.statement)};
      }
    }
    return {"the resource policy of " + secret.arn,
            statement_name(decision.statement().sid, decision.index + 1)};
  }

  const Account& account_;
  const std::vector<std::vector<std::uint32_t>>& wanted_;
  const std::function<void(const Reading&)>& tell_;
  std::vector<std::uint32_t> live_;  // the declared ones
  access_query::SecretIndex index_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> named_;
  std::unordered_map<std::string, const Identity*> groups_;
  std::unordered_set<std::string> peopled_;  // groups with users
  // Of the current identity.
  const Identity* identity_ = nullptr;
  std::vector<const Clause*> clauses_;
  std::size_t limits_ = 0;  // clauses of the boundary begin here
  std::vector<std::pair<std::uint32_t, std::uint32_t>> matched_;
};

}  // namespace

std::string statement_name(const std::string& sid, std::size_t number) {
  return sid.empty() ? "statement " + std::to_string(number) : "`" + sid + "`";
}

void readings(const Account& account, const Declared& declared,
              const std::vector<std::vector<std::uint32_t>>& wanted,
              const std::function<void(const Reading&)>& tell) {
  Asking(account, declared, wanted, tell).run();
}

}  // namespace audit
