#include "access/compare.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

#include "access/access.h"
#include "access/key_request.h"
#include "access/look_alikes.h"
#include "access/secret_actions.h"
#include "aws/actions.h"
#include "aws/arn.h"
#include "aws/condition_keys.h"
#include "aws/kms_key.h"
#include "aws/secret_arn.h"
#include "policy/evaluate.h"
#include "policy/wildcard.h"

namespace access_query {

namespace {

class Comparing {
 public:
  Comparing(const policy::AccessPolicy& policy, const plan::Plan& plan, std::uint32_t environment,
            std::uint32_t principal)
      : policy_(policy),
        plan_(plan),
        environment_(plan.environments[environment]),
        principal_(environment_.principals[principal]),
        asked_(environment_),
        granted_(environment_.secrets.size()) {
    for (Access& access : accesses(environment_, principal, asked_)) {
      const std::uint32_t secret = access.secret;
      granted_[secret] = std::move(access);
    }
    for (const plan::Secret& secret : environment_.secrets) {
      own_patterns_.insert(secret.arn_pattern);
    }
  }

  Comparison run() {
    secrets();
    strangers();
    keys();
    for (auto& [place, excess] : excess_) {
      std::ranges::sort(excess.actions);
      excess.instead = instead(excess);
      out_.excess.push_back(std::move(excess));
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool expected(std::uint32_t secret, std::string_view action) const {
    return granted_[secret].allows(action);
  }

  [[nodiscard]] policy::Request request(std::string_view action, std::string resource) const {
    policy::Request request;
    const bool user = principal_.kind == terms::IdentityKind::User;
    const std::string account(environment_.account);
    request.caller = policy::caller(
        aws::iam_arn(environment_.partition, account,
                     (user ? "user/" : "role/") +
                         (principal_.identity.empty() ? principal_.name : principal_.identity)));
    request.action = action;
    request.resource = std::move(resource);
    policy::add_derived_keys(request);
    // Only the policy of the identity is evaluated, also for secrets of other accounts.
    request.resource_account = account;
    request.context.set("aws:SecureTransport", "true");
    return request;
  }

  [[nodiscard]] policy::Result ask(const policy::Request& request,
                                   const policy::AccessPolicy* of_resource = nullptr) const {
    policy::PolicySet set;
    set.identity = {{&policy_, {}}};
    if (of_resource != nullptr) {
      set.resource = {{of_resource, {}}};
    }
    return policy::evaluate(request, set);
  }

  static void add_tags(const plan::Secret& secret, policy::Request& request) {
    if (secret.external) {
      return;
    }
    for (const std::string_view prefix : aws::kResourceTags) {
      for (const plan::Tag& tag : secret.tags) {
        request.context.set(std::string(prefix) + std::string(tag.key), tag.value);
      }
      request.context.close(prefix);
    }
  }

  void secrets() {
    std::vector<Lack> lacks(aws::kSecretActions.size());
    std::vector<std::vector<Unsure>> unsure(aws::kSecretActions.size());
    for (const AlikeActions& group : alike_actions(policy_)) {
      for (const plan::Environment& environment : plan_.environments) {
        const bool own = &environment == &environment_;
        for (std::uint32_t i = 0; i < environment.secrets.size(); ++i) {
          // One with the same ARN as a secret of this environment is the same secret in AWS.
          if (own || !own_patterns_.contains(environment.secrets[i].arn_pattern)) {
            secret(group, environment, i, lacks, unsure);
          }
        }
      }
    }
    for (std::size_t a = 0; a < aws::kSecretActions.size(); ++a) {
      if (!lacks[a].secrets.empty()) {
        lacks[a].action = aws::kSecretActions[a];
        out_.lacks.push_back(std::move(lacks[a]));
      }
      std::ranges::move(unsure[a], std::back_inserter(out_.unsure));
    }
  }

  void secret(const AlikeActions& group, const plan::Environment& environment, std::uint32_t index,
              std::vector<Lack>& lacks, std::vector<std::vector<Unsure>>& unsure) {
    const plan::Secret& secret = environment.secrets[index];
    const bool own = &environment == &environment_;
    policy::Result result;
    if (std::ranges::find(group.statements, true) != group.statements.end()) {
      policy::Request asking =
          request(aws::kSecretActions[group.actions.front()], secret.sample_arn());
      add_tags(secret, asking);
      result = ask(asking);
    }
    for (const std::size_t a : group.actions) {
      const bool wanted = own && expected(index, aws::kSecretActions[a]);
      if (wanted && result.answer == policy::Answer::Denied) {
        lacks[a].secrets.push_back(secret.label);
        lacks[a].patterns.push_back(secret.arn_pattern);
      } else if (wanted && result.answer == policy::Answer::Depends && unsure[a].empty()) {
        unsure[a].push_back({std::string(aws::kSecretActions[a]), secret.label,
                             result.reasons.front().doubt.text,
                             result.reasons.front().statement.index});
      } else if (!wanted && result.answer != policy::Answer::Denied) {
        blame(result, aws::kSecretActions[a], secret,
              own ? "`" + secret.label + "`"
                  : "`" + secret.label + "` of `" + std::string(environment.name) + "`");
      }
    }
  }

  Excess& excess(std::size_t statement, const std::string& pattern) {
    Excess& one = excess_[{statement, pattern}];
    one.statement = statement;
    one.pattern = pattern;
    return one;
  }

  static void add(std::vector<std::string>& list, std::string text) {
    if (std::ranges::find(list, text) == list.end()) {
      list.push_back(std::move(text));
    }
  }

  void blame(const policy::Result& result, std::string_view action, const plan::Secret& secret,
             const std::string& named) {
    std::set<std::size_t> statements;
    for (const policy::Decision& decision : result.by) {
      statements.insert(decision.index);
    }
    for (const policy::Reason& reason : result.reasons) {
      if (reason.statement.in.policy != nullptr &&
          reason.statement.statement().effect == policy::Effect::Allow) {
        statements.insert(reason.statement.index);
      }
    }
    for (const std::size_t index : statements) {
      const policy::AccessStatement& statement = policy_.statements[index];
      std::string pattern;
      for (const std::string& one : statement.resources) {
        if (!statement.not_resource &&
            policy::matches_resource(one, secret.sample_arn()) != policy::Truth::No) {
          pattern = one;
          break;
        }
      }
      Excess& one = excess(index, pattern);
      add(one.actions, std::string(action));
      if (blamed_[{index, pattern}].insert(named).second) {
        one.secrets.push_back(named);
      }
    }
  }

  // Patterns that match ARNs which are not in the spec: of names that look like a granted one, or
  // of unrelated names.
  void strangers() {
    for (std::size_t s = 0; s < policy_.statements.size(); ++s) {
      const policy::AccessStatement& statement = policy_.statements[s];
      if (statement.effect == policy::Effect::Deny || statement.not_resource) {
        continue;
      }
      for (const std::string& pattern : statement.resources) {
        if (!excess_.contains({s, pattern})) {
          stranger(s, pattern);
        }
      }
    }
  }

  // The secrets of the environment that a pattern matches. A policy variable is assumed not to be
  // part of their names.
  std::vector<std::uint32_t> served(const std::string& pattern) {
    std::vector<std::uint32_t> all = asked_.matching(pattern);
    std::erase_if(all, [&](std::uint32_t secret) {
      return policy::matches_resource(pattern, environment_.secrets[secret].sample_arn()) ==
             policy::Truth::No;
    });
    return all;
  }

  void stranger(std::size_t index, const std::string& pattern) {
    const policy::AccessStatement& statement = policy_.statements[index];
    const bool wild = pattern.find_first_of("*?") != std::string::npos;
    const std::vector<std::uint32_t> all = served(pattern);
    for (const std::uint32_t i : all) {
      if (!wild || !names_any_action(statement, i)) {
        continue;
      }
      for (const std::string& near : look_alikes(environment_.secrets[i], pattern)) {
        if (lets_in(index, pattern, near)) {
          return;
        }
      }
    }
    // It matches no secret of the spec: report some name that it matches, if it is about secrets.
    const std::vector<std::string_view> parts = policy::arn_segments(pattern);
    if (all.empty() && parts.size() == 6 && policy::matches(parts[2], aws::kSecretService) &&
        parts[5].starts_with(aws::kSecretResource)) {
      std::string some = pattern;
      if (some.ends_with('*')) {
        some.replace(some.size() - 1, 1, "a").append(aws::kSampleSuffix);
      }
      std::ranges::replace(some, '*', 'a');
      std::ranges::replace(some, '?', 'a');
      // A pattern that does not end like a complete ARN matches no secret.
      if (aws::ends_like_suffix(some)) {
        lets_in(index, pattern, some);
      }
    }
  }

  // Whether the statement's pattern allows an action on the ARN that no `open` read grants.
  bool lets_in(std::size_t index, const std::string& pattern, const std::string& arn) {
    if (policy::matches_resource(pattern, arn) == policy::Truth::No || is_opened(arn)) {
      return false;
    }
    std::vector<std::string> actions;
    const auto asked = [&](std::string_view action) {
      policy::Request asking = request(action, arn);
      // A secret that is not in the spec does not have the reader's tag; its other tags are
      // unknown.
      if (principal_.reader_tag) {
        asking.context.set_absent(std::string(aws::kResourceTags.front()) +
                                  principal_.reader_tag->key);
        asking.context.set_absent(principal_.reader_tag->condition_key());
      }
      return asking;
    };
    for (const std::string_view action : aws::kSecretActions) {
      if (policy::names_action(policy_.statements[index], action) &&
          ask(asked(action)).answer != policy::Answer::Denied) {
        actions.emplace_back(action);
      }
    }
    if (actions.empty()) {
      return false;
    }
    Excess& one = excess(index, pattern);
    one.stranger = arn;
    one.actions = std::move(actions);
    return true;
  }

  [[nodiscard]] bool is_opened(std::string_view arn) const {
    return std::ranges::any_of(principal_.open, [&](const plan::OpenGrant& open) {
      return policy::matches_resource(open.arn_pattern, arn) == policy::Truth::Yes;
    });
  }

  [[nodiscard]] bool names_any_action(const policy::AccessStatement& statement,
                                      std::uint32_t secret) const {
    return std::ranges::any_of(aws::kSecretActions, [&](std::string_view action) {
      return expected(secret, action) && policy::names_action(statement, action);
    });
  }

  // The patterns of the granted secrets that the pattern was meant for.
  std::vector<std::string> instead(const Excess& excess) {
    std::vector<std::string> patterns;
    std::unordered_set<std::string_view> known;
    const policy::AccessStatement& statement = policy_.statements[excess.statement];
    for (const std::uint32_t i : served(excess.pattern.empty() ? "*" : excess.pattern)) {
      const plan::Secret& secret = environment_.secrets[i];
      if (names_any_action(statement, i) && known.insert(secret.arn_pattern).second) {
        patterns.push_back(secret.arn_pattern);
      }
    }
    return patterns;
  }

  void keys() {
    const policy::AccessPolicy of_key = policy::default_key_policy(environment_.account);
    Lack lack{.action = std::string(aws::kDecrypt), .secrets = {}, .patterns = {}};
    for (std::uint32_t i = 0; i < environment_.secrets.size(); ++i) {
      const plan::Secret& secret = environment_.secrets[i];
      if (granted_[i].keys.empty() || !secret.kms_key) {
        continue;
      }
      const KeyOfRequest key = key_of_request(*secret.kms_key);
      policy::Request right = request(aws::kDecrypt, key.arn);
      if (!key.alias.empty()) {
        right.context.set(aws::kResourceAliases, key.alias);
      }
      right.context.set(aws::kViaService, via_service(environment_));
      right.context.set(aws::kSecretArnContext, secret.sample_arn());
      if (ask(right, &of_key).answer == policy::Answer::Denied) {
        lack.secrets.push_back(secret.label);
        add(lack.patterns, secret.kms_key->arn);
      }
    }
    if (!lack.secrets.empty()) {
      out_.lacks.push_back(std::move(lack));
    }
    for (std::size_t s = 0; s < policy_.statements.size(); ++s) {
      direct_use(s, of_key);
    }
  }

  // Use of a key that is not limited to Secrets Manager, for each key that the statement names.
  void direct_use(std::size_t index, const policy::AccessPolicy& of_key) {
    const policy::AccessStatement& statement = policy_.statements[index];
    if (statement.effect == policy::Effect::Deny ||
        !policy::names_action(statement, aws::kDecrypt)) {
      return;
    }
    policy::AccessPolicy alone;
    alone.variables = policy_.variables;
    alone.statements = {statement};
    for (const std::string& pattern : statement.resources) {
      std::string key = pattern == "*" || statement.not_resource
                            ? aws::kms_arn(environment_.partition, environment_.region,
                                           environment_.account, "any")
                            : pattern;
      std::ranges::replace(key, '*', 'a');
      std::ranges::replace(key, '?', 'a');
      policy::Request asking = request(aws::kDecrypt, std::move(key));
      asking.context.close("kms:");
      policy::PolicySet set;
      set.identity = {{&alone, {}}};
      set.resource = {{&of_key, {}}};
      if (policy::evaluate(asking, set).answer != policy::Answer::Denied) {
        Excess& one = excess(index, pattern);
        add(one.actions, std::string(aws::kDecrypt));
        one.stranger =
            "a key outside of Secrets Manager (no kms:ViaService, or no SecretARN in the context)";
      }
    }
  }

  const policy::AccessPolicy& policy_;
  const plan::Plan& plan_;
  const plan::Environment& environment_;
  const plan::Principal& principal_;
  AskedSecrets asked_;
  std::vector<Access> granted_;  // parallel to the environment's secrets
  std::set<std::string_view> own_patterns_;
  std::map<std::pair<std::size_t, std::string>, Excess> excess_;
  // The secrets in each of them, for lookup.
  std::map<std::pair<std::size_t, std::string>, std::unordered_set<std::string>> blamed_;
  Comparison out_;
};

}  // namespace

Comparison compare(const policy::AccessPolicy& policy, const plan::Plan& plan,
                   std::uint32_t environment, std::uint32_t principal) {
  return Comparing(policy, plan, environment, principal).run();
}

}  // namespace access_query
