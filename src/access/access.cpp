#include "access/access.h"

#include <algorithm>

#include "aws/arn.h"
#include "aws/condition_keys.h"
#include "aws/secret_arn.h"
#include "policy/wildcard.h"

namespace access_query {

namespace {

// Whether a secret bears the tag that a statement asks for, if it asks for one.
bool is_tagged(const policy::Statement& statement, const plan::Secret& secret) {
  return std::ranges::all_of(statement.conditions, [&](const policy::Condition& condition) {
    return !condition.key.starts_with(aws::kSecretTag) ||
           std::ranges::any_of(secret.tags, [&](const plan::Tag& tag) {
             return condition.key.compare(aws::kSecretTag.size(), std::string::npos, tag.key) ==
                        0 &&
                    condition.values.front() == tag.value;
           });
  });
}

bool is_open(std::string_view pattern) { return pattern.find('*') != std::string_view::npos; }

}  // namespace

bool Access::allows(std::string_view action) const {
  return std::ranges::any_of(statements, [&](const Grounds& grounds) {
    const auto& actions = grounds.statement->actions;
    return std::ranges::find(actions, action) != actions.end();
  });
}

PrincipalAccess::PrincipalAccess(const plan::Environment& environment, std::uint32_t principal)
    : environment_(environment), principal_(principal) {
  for (const plan::ManagedPolicy& policy : environment.principals[principal].policies) {
    for (const policy::Statement& statement : policy.document.statements) {
      const auto context =
          std::ranges::find(statement.conditions, aws::kSecretArnContext, &policy::Condition::key);
      if (context != statement.conditions.end()) {
        for (const std::string& pattern : context->values) {
          add(policy, statement, pattern, true);
        }
      } else {
        for (const std::string& pattern : statement.resources) {
          add(policy, statement, pattern, false);
        }
      }
    }
  }
}

void PrincipalAccess::add(const plan::ManagedPolicy& policy, const policy::Statement& statement,
                          const std::string& pattern, bool key) {
  const Entry entry{{&policy, &statement, pattern}, key};
  if (!is_open(pattern)) {
    exact_[pattern].push_back(entry);
  } else if (pattern != "*") {  // of actions that have no resource
    open_.push_back(entry);
  }
}

Access PrincipalAccess::to(std::uint32_t secret) const {
  Access access;
  access.principal = principal_;
  access.secret = secret;
  const plan::Principal& principal = environment_.principals[principal_];
  const plan::Secret& of = environment_.secrets[secret];
  // Clang 14 compiles no std::ranges::equal_range of GCC's library.
  const auto begin = std::ranges::lower_bound(principal.grants, secret, {}, &plan::Grant::secret);
  const auto end = std::ranges::upper_bound(principal.grants, secret, {}, &plan::Grant::secret);
  access.grants.assign(begin, end);
  const auto keep = [&](const Entry& entry) {
    (entry.key ? access.keys : access.statements).push_back(entry.grounds);
  };
  if (const auto exact = exact_.find(of.arn_pattern); exact != exact_.end()) {
    std::ranges::for_each(exact->second, keep);
  }
  const std::string stored = of.sample_arn();
  for (const Entry& entry : open_) {
    if (policy::matches(entry.grounds.pattern, stored) && is_tagged(*entry.grounds.statement, of)) {
      keep(entry);
    }
  }
  for (const plan::OpenGrant& open : principal.open) {
    if (policy::matches(open.arn_pattern, stored)) {
      access.opened.push_back(&open);
    }
  }
  return access;
}

std::vector<Access> who_can(const plan::Environment& environment, std::uint32_t secret) {
  std::vector<Access> all;
  for (std::uint32_t i = 0; i < environment.principals.size(); ++i) {
    Access access = PrincipalAccess(environment, i).to(secret);
    if (!access.statements.empty()) {
      all.push_back(std::move(access));
    }
  }
  return all;
}

std::vector<Access> what_can(const plan::Environment& environment, std::uint32_t principal) {
  const PrincipalAccess known(environment, principal);
  std::vector<Access> all;
  for (std::uint32_t i = 0; i < environment.secrets.size(); ++i) {
    Access access = known.to(i);
    if (!access.statements.empty()) {
      all.push_back(std::move(access));
    }
  }
  return all;
}

std::vector<std::uint32_t> named_secrets(const plan::Environment& environment,
                                         std::string_view word) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < environment.secrets.size(); ++i) {
    const plan::Secret& secret = environment.secrets[i];
    const bool by_arn = word.starts_with(aws::kArnPrefix) &&
                        (word == secret.arn || word == secret.arn_pattern ||
                         (!secret.arn_complete && aws::without_suffix(word) == secret.arn));
    if (by_arn || word == secret.label || word == secret.id || word == secret.name) {
      found.push_back(i);
    }
  }
  return found;
}

std::vector<std::uint32_t> named_principals(const plan::Environment& environment,
                                            std::string_view word) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < environment.principals.size(); ++i) {
    const plan::Principal& principal = environment.principals[i];
    if (word == principal.name || (!principal.identity.empty() && word == principal.identity)) {
      found.push_back(i);
    }
  }
  return found;
}

}  // namespace access_query
