#include "access/access.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <numeric>
#include <utility>

#include "aws/arn.h"
#include "aws/condition_keys.h"
#include "aws/secret_arn.h"

namespace access_query {

namespace {

// Whether a secret has the tag that a statement tests, if it tests one.
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

std::vector<std::uint32_t> all_secrets(const plan::Environment& environment) {
  std::vector<std::uint32_t> all(environment.secrets.size());
  std::iota(all.begin(), all.end(), 0U);
  return all;
}

std::vector<std::string> sample_arns(const plan::Environment& environment,
                                     const std::vector<std::uint32_t>& secrets) {
  std::vector<std::string> arns;
  arns.reserve(secrets.size());
  for (const std::uint32_t secret : secrets) {
    arns.push_back(environment.secrets[secret].sample_arn());
  }
  return arns;
}

std::vector<SecretIndex::Known> known(const std::vector<std::string>& arns,
                                      const std::vector<std::uint32_t>& secrets) {
  std::vector<SecretIndex::Known> all;
  all.reserve(secrets.size());
  for (std::size_t i = 0; i < secrets.size(); ++i) {
    all.push_back({secrets[i], arns[i]});
  }
  return all;
}

// Reads the documents of one principal.
class Reading {
 public:
  Reading(const plan::Environment& environment, std::uint32_t principal, AskedSecrets& asked)
      : environment_(environment), index_(principal), asked_(asked) {}

  std::vector<Access> run() {
    // Statements that name one secret come before those that name several.
    documents(false);
    documents(true);
    const plan::Principal& principal = environment_.principals[index_];
    for (const plan::OpenGrant& open : principal.open) {
      for (const std::uint32_t secret : asked_.matching(open.arn_pattern)) {
        if (const auto found = found_.find(secret); found != found_.end()) {
          found->second.opened.push_back(&open);
        }
      }
    }
    std::vector<Access> all;
    for (auto& [secret, access] : found_) {
      access.principal = index_;
      access.secret = secret;
      // Clang 14 compiles no std::ranges::equal_range of GCC's library.
      const auto begin =
          std::ranges::lower_bound(principal.grants, secret, {}, &plan::Grant::secret);
      const auto end = std::ranges::upper_bound(principal.grants, secret, {}, &plan::Grant::secret);
      access.grants.assign(begin, end);
      all.push_back(std::move(access));
    }
    return all;
  }

 private:
  void documents(bool open) {
    for (const plan::ManagedPolicy& policy : environment_.principals[index_].policies) {
      for (const policy::Statement& statement : policy.document.statements) {
        const auto context = std::ranges::find(statement.conditions, aws::kSecretArnContext,
                                               &policy::Condition::key);
        const bool key = context != statement.conditions.end();
        for (const std::string& pattern : key ? context->values : statement.resources) {
          // `*` alone is for actions that have no resource.
          if (is_open(pattern) == open && pattern != "*") {
            add({&policy, &statement, pattern}, key);
          }
        }
      }
    }
  }

  void add(const Grounds& grounds, bool key) {
    for (const std::uint32_t secret : asked_.matching(std::string(grounds.pattern))) {
      if (is_tagged(*grounds.statement, environment_.secrets[secret])) {
        Access& access = found_[secret];
        (key ? access.keys : access.statements).push_back(grounds);
      }
    }
  }

  const plan::Environment& environment_;
  std::uint32_t index_;
  AskedSecrets& asked_;
  std::map<std::uint32_t, Access> found_;
};

}  // namespace

bool Access::allows(std::string_view action) const {
  return std::ranges::any_of(statements, [&](const Grounds& grounds) {
    const auto& actions = grounds.statement->actions;
    return std::ranges::find(actions, action) != actions.end();
  });
}

AskedSecrets::AskedSecrets(const plan::Environment& environment,
                           const std::vector<std::uint32_t>& secrets)
    : arns_(sample_arns(environment, secrets)), index_(known(arns_, secrets)) {}

AskedSecrets::AskedSecrets(const plan::Environment& environment)
    : AskedSecrets(environment, all_secrets(environment)) {}

const std::vector<std::uint32_t>& AskedSecrets::matching(const std::string& pattern) {
  found_ = index_.matching(pattern);
  std::ranges::sort(found_);
  return found_;
}

std::vector<Access> accesses(const plan::Environment& environment, std::uint32_t principal,
                             AskedSecrets& asked) {
  return Reading(environment, principal, asked).run();
}

std::vector<Access> who_can(const plan::Environment& environment, std::uint32_t secret) {
  AskedSecrets asked(environment, {secret});
  std::vector<Access> all;
  for (std::uint32_t i = 0; i < environment.principals.size(); ++i) {
    std::ranges::move(accesses(environment, i, asked), std::back_inserter(all));
  }
  std::erase_if(all, [](const Access& access) { return access.statements.empty(); });
  return all;
}

std::vector<Access> what_can(const plan::Environment& environment, std::uint32_t principal) {
  AskedSecrets asked(environment);
  std::vector<Access> all = accesses(environment, principal, asked);
  std::erase_if(all, [](const Access& access) { return access.statements.empty(); });
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
