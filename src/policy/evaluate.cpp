#include "policy/evaluate.h"

#include <algorithm>
#include <utility>

#include "policy/statement.h"
#include "policy/wildcard.h"

namespace policy {

namespace {

// What the policies of one kind say.
struct Verdict {
  Truth deny = Truth::No;
  Named allow;  // policies without a Principal: all in `direct`
};

class Evaluation {
 public:
  Evaluation(const Request& request, const PolicySet& policies)
      : request_(request), policies_(policies) {}

  Result run() {
    const Verdict identity = verdict(policies_.identity, false);
    const Verdict resource = verdict(policies_.resource, true);
    const Verdict boundary = verdict(policies_.boundary, false);
    const Verdict session = verdict(policies_.session, false);
    const Verdict shared = verdict(policies_.resource_control, false);
    Truth deny = identity.deny || resource.deny || boundary.deny || session.deny || shared.deny;
    const Truth organization = levels(policies_.service_control, deny);
    if (deny == Truth::Yes) {
      Result result;
      result.explicitly = true;
      result.by = std::move(denying_);
      return result;
    }
    const Truth limits = limit(policies_.boundary, boundary, "the permissions boundary") &&
                         limit(policies_.session, session, "the session's policies");
    const Truth granted = grant(identity, resource, limits);
    const Truth allowed = organization && granted;
    Result result;
    if (allowed == Truth::No) {
      result.wanting = wanting_;
      return result;
    }
    if (allowed == Truth::Yes && deny == Truth::No) {
      result.answer = Answer::Allowed;
      result.by = std::move(allowing_);
      return result;
    }
    result.answer = Answer::Depends;
    result.reasons = std::move(reasons_);
    return result;
  }

 private:
  Verdict verdict(const std::vector<Attached>& policies, bool with_principal) {
    Verdict verdict;
    for (const Attached& attached : policies) {
      for (std::size_t i = 0; i < attached.policy->statements.size(); ++i) {
        weigh({attached, i}, with_principal, verdict);
      }
    }
    return verdict;
  }

  void weigh(const Decision& decision, bool with_principal, Verdict& verdict) {
    const AccessStatement& statement = decision.statement();
    Doubt doubt;
    const Truth applied = applies(statement, decision.in.policy->variables, request_, doubt);
    if (applied == Truth::No) {
      return;
    }
    Named who;
    if (with_principal) {
      who = names(statement, request_.caller, doubt);
    } else {
      who.direct = Truth::Yes;
    }
    who.account = who.account && applied;
    who.everyone = who.everyone && applied;
    who.role = who.role && applied;
    who.direct = who.direct && applied;
    const Truth any = who.any();
    if (any == Truth::Maybe) {
      reasons_.push_back({decision, std::move(doubt)});
    }
    if (statement.effect == Effect::Deny) {
      verdict.deny = verdict.deny || any;
      if (any == Truth::Yes) {
        denying_.push_back(decision);
      }
      return;
    }
    verdict.allow.account = verdict.allow.account || who.account;
    verdict.allow.everyone = verdict.allow.everyone || who.everyone;
    verdict.allow.role = verdict.allow.role || who.role;
    verdict.allow.direct = verdict.allow.direct || who.direct;
    if (any == Truth::Yes) {
      allowing_.push_back(decision);
    }
  }

  // Policies of an organization grant nothing: what they allow is no reason of an answer.
  Truth levels(const std::vector<std::vector<Attached>>& all, Truth& deny) {
    Truth allowed = Truth::Yes;
    for (const std::vector<Attached>& level : all) {
      const std::size_t before = allowing_.size();
      const Verdict verdict = this->verdict(level, false);
      allowing_.erase(allowing_.begin() + static_cast<std::ptrdiff_t>(before), allowing_.end());
      deny = deny || verdict.deny;
      allowed =
          allowed && want(verdict.allow.direct, "the organization's service control policies");
    }
    return allowed;
  }

  Truth limit(const std::vector<Attached>& policies, const Verdict& verdict, const char* what) {
    return policies.empty() ? Truth::Yes : want(verdict.allow.direct, what);
  }

  Truth want(Truth value, std::string_view what) {
    if (value == Truth::No && wanting_.empty()) {
      wanting_ = what;
    }
    return value;
  }

  Truth unsure(std::string text) {
    reasons_.push_back({{}, {Doubt::Kind::NotModelled, nullptr, std::move(text)}});
    return Truth::Maybe;
  }

  [[nodiscard]] std::string_view resource_account() const {
    if (!request_.resource_account.empty()) {
      return request_.resource_account;
    }
    const std::vector<std::string_view> parts = arn_segments(request_.resource);
    // A request without a resource (`*`) is about the caller's own account.
    return parts.size() == 6 && !parts[4].empty() ? parts[4] : request_.caller.account;
  }

  Truth grant(const Verdict& identity, const Verdict& resource, Truth limits) {
    const Truth own = identity.allow.direct && limits;
    const Truth by_resource = from_resource(resource, limits);
    const bool key = request_.action.starts_with("kms:") && request_.resource != "*";
    const bool same = request_.caller.account == resource_account();
    Truth granted = Truth::No;
    if (request_.caller.kind == Caller::Kind::Service) {
      granted = want(resource.allow.direct || resource.allow.everyone, "the resource's policy");
    } else if (!same) {
      granted = want(own, "the identity's policies") &&
                want(resource.allow.any(), "the resource's policy");
    } else if (key) {
      granted = by_resource || (resource.allow.account && own);
      want(granted,
           resource.allow.account == Truth::No ? "the key's policy" : "the identity's policies");
    } else {
      granted = want(own || by_resource, "the identity's policies");
    }
    if (granted != Truth::Yes && policies_.resource_unknown) {
      // What is not seen could allow it.
      const bool may = request_.caller.kind == Caller::Kind::Service || (same && !key) ||
                       own != Truth::No || key;
      if (may) {
        return unsure("the resource's own policy is not known");
      }
    }
    return granted;
  }

  // What a resource's policy grants in its own account.
  Truth from_resource(const Verdict& resource, Truth limits) {
    Truth everyone = resource.allow.everyone && limits;
    if (resource.allow.everyone != Truth::No && limits == Truth::No) {
      everyone = unsure(
          "whether a boundary or a session's policies limit what a resource's policy grants to "
          "everyone is not modelled");
    }
    return resource.allow.direct || (resource.allow.role && limits) || everyone;
  }

  const Request& request_;
  const PolicySet& policies_;
  std::vector<Decision> allowing_;
  std::vector<Decision> denying_;
  std::vector<Reason> reasons_;
  std::string wanting_;
};

}  // namespace

Result evaluate(const Request& request, const PolicySet& policies) {
  return Evaluation(request, policies).run();
}

Caller caller(std::string_view arn) {
  constexpr std::string_view kSession = "assumed-role/";
  Caller caller;
  const std::vector<std::string_view> parts = arn_segments(arn);
  if (parts.size() != 6) {
    caller.kind = Caller::Kind::Service;
    caller.arn = arn;
    return caller;
  }
  caller.account = parts[4];
  caller.arn = arn;
  if (parts[2] == "sts" && parts[5].starts_with(kSession)) {
    const std::string_view rest = parts[5].substr(kSession.size());
    caller.session_arn = arn;
    caller.arn = "arn:" + std::string(parts[1]) + ":iam::" + caller.account + ":role/" +
                 std::string(rest.substr(0, rest.find('/')));
  } else if (parts[5].starts_with("user/")) {
    caller.kind = Caller::Kind::User;
  }
  return caller;
}

void add_derived_keys(Request& request) {
  const Caller& caller = request.caller;
  if (caller.kind == Caller::Kind::Service) {
    return;
  }
  request.context.set("aws:PrincipalArn", caller.arn);
  request.context.set("aws:PrincipalAccount", caller.account);
  request.context.set("aws:PrincipalType",
                      caller.kind == Caller::Kind::User ? "User" : "AssumedRole");
  const std::vector<std::string_view> parts = arn_segments(request.resource);
  if (parts.size() == 6 && !parts[4].empty()) {
    request.context.set("aws:ResourceAccount", std::string(parts[4]));
  }
}

}  // namespace policy
