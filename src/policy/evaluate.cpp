#include "policy/evaluate.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "policy/statement.h"
#include "policy/wildcard.h"

namespace policy {

namespace {

// The result of the policies of one kind.
struct Verdict {
  Truth deny = Truth::No;
  Named allow;  // without a Principal, everything is in `direct`
};

// A statement that may apply, and what it would add to the verdict of its kind.
struct Open {
  Decision statement;
  std::vector<Doubt> doubts;
  Named who;
};

// Whether the verdict is uncertain because of this statement.
bool decides(const Open& open, const Verdict& verdict) {
  const auto both_open = [](Truth one, Truth all) {
    return one == Truth::Maybe && all == Truth::Maybe;
  };
  if (open.statement.statement().effect == Effect::Deny) {
    return true;  // a certain Deny has ended the evaluation before
  }
  const Named& all = verdict.allow;
  return both_open(open.who.account, all.account) || both_open(open.who.everyone, all.everyone) ||
         both_open(open.who.role, all.role) || both_open(open.who.direct, all.direct);
}

// A service-linked role, which the organization's policies do not restrict.
bool is_service_linked(const Caller& caller) {
  return caller.kind == Caller::Kind::Role &&
         caller.arn.find(":role/aws-service-role/") != std::string::npos;
}

class Evaluation {
 public:
  Evaluation(const Request& request, const PolicySet& policies)
      : request_(request), policies_(policies) {}

  Result run() {
    const bool governed = !is_service_linked(request_.caller);
    const Verdict identity = verdict(policies_.identity, false);
    const Verdict resource = verdict(policies_.resource, true);
    const Verdict boundary = verdict(policies_.boundary, false);
    const Verdict session = verdict(policies_.session, false);
    Truth deny = identity.deny || resource.deny || boundary.deny || session.deny;
    Truth organization = Truth::Yes;
    const std::size_t allowing = allowing_.size();
    const std::size_t open = open_.size();
    if (governed) {
      deny = deny || verdict(policies_.resource_control, false).deny;
      organization = levels(policies_.service_control, deny);
      // An organization's policies grant nothing, so their Allow is not a reason for the answer.
      allowing_.resize(allowing);
    }
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
    for (std::size_t i = 0; i < open_.size(); ++i) {
      const bool allows = open_[i].statement.statement().effect == Effect::Allow;
      const bool settled = allows && (i < open ? granted : organization) == Truth::Yes;
      if (!settled) {
        tell(open_[i], result.reasons);
      }
    }
    std::ranges::move(unsure_, std::back_inserter(result.reasons));
    return result;
  }

 private:
  Verdict verdict(const std::vector<Attached>& policies, bool with_principal) {
    Verdict verdict;
    const auto first = static_cast<std::ptrdiff_t>(open_.size());
    for (const Attached& attached : policies) {
      for (std::size_t i = 0; i < attached.policy->statements.size(); ++i) {
        weigh({attached, i}, with_principal, verdict);
      }
    }
    open_.erase(std::remove_if(open_.begin() + first, open_.end(),
                               [&](const Open& open) { return !decides(open, verdict); }),
                open_.end());
    return verdict;
  }

  void weigh(const Decision& decision, bool with_principal, Verdict& verdict) {
    const AccessStatement& statement = decision.statement();
    std::vector<Doubt> doubts;
    const Truth applied = applies(statement, decision.in.policy->variables, request_, doubts);
    if (applied == Truth::No) {
      return;
    }
    Named who;
    if (with_principal) {
      who = names(statement, request_.caller, !policies_.boundary.empty(), doubts);
    } else {
      who.direct = Truth::Yes;
    }
    who.account = who.account && applied;
    who.everyone = who.everyone && applied;
    who.role = who.role && applied;
    who.direct = who.direct && applied;
    const Truth any = who.any();
    if (any == Truth::No) {
      return;
    }
    const bool denies = statement.effect == Effect::Deny;
    if (any == Truth::Yes) {
      (denies ? denying_ : allowing_).push_back(decision);
    } else {
      open_.push_back({decision, std::move(doubts), who});
    }
    if (denies) {
      verdict.deny = verdict.deny || any;
      return;
    }
    verdict.allow.account = verdict.allow.account || who.account;
    verdict.allow.everyone = verdict.allow.everyone || who.everyone;
    verdict.allow.role = verdict.allow.role || who.role;
    verdict.allow.direct = verdict.allow.direct || who.direct;
  }

  static void tell(Open& open, std::vector<Reason>& reasons) {
    for (Doubt& doubt : open.doubts) {
      reasons.push_back({open.statement, std::move(doubt)});
    }
  }

  Truth levels(const std::vector<std::vector<Attached>>& all, Truth& deny) {
    Truth allowed = Truth::Yes;
    for (const std::vector<Attached>& level : all) {
      const Verdict verdict = this->verdict(level, false);
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
    unsure_.push_back({{}, {Doubt::Kind::NotModelled, nullptr, std::move(text)}});
    return Truth::Maybe;
  }

  [[nodiscard]] std::string_view resource_account() const {
    if (!request_.resource_account.empty()) {
      return request_.resource_account;
    }
    const std::vector<std::string_view> parts = arn_segments(request_.resource);
    // A request without a resource (`*`) belongs to the caller's own account.
    return parts.size() == 6 && !parts[4].empty() ? parts[4] : request_.caller.account;
  }

  Truth grant(const Verdict& identity, const Verdict& resource, Truth limits) {
    const Truth own = identity.allow.direct && limits;
    const bool key = request_.action.starts_with("kms:") && request_.resource != "*";
    const bool same = request_.caller.account == resource_account();
    Truth granted = Truth::No;
    if (request_.caller.kind == Caller::Kind::Other) {
      return unsure("what a root user or a federated user may do is not modelled");
    }
    if (request_.caller.kind == Caller::Kind::Service) {
      granted = want(resource.allow.direct || resource.allow.everyone, "the resource's policy");
    } else if (!same) {
      granted = want(own, "the identity's policies") &&
                want(resource.allow.any(), "the resource's policy");
    } else if (key) {
      granted = or_resource(resource.allow.account && own, resource, limits);
      want(granted,
           resource.allow.account == Truth::No ? "the key's policy" : "the identity's policies");
    } else {
      granted = want(or_resource(own, resource, limits), "the identity's policies");
    }
    if (policies_.resource_unknown) {
      if (granted == Truth::Yes) {
        return unsure("a policy of the resource that is not known could deny it");
      }
      // The unknown policy could allow it.
      const bool may = request_.caller.kind == Caller::Kind::Service || (same && !key) ||
                       own != Truth::No || key;
      if (may) {
        return unsure("the resource's own policy is not known");
      }
    }
    return granted;
  }

  // Adds to `granted` what a resource policy grants within its own account.
  Truth or_resource(Truth granted, const Verdict& resource, Truth limits) {
    granted = granted || resource.allow.direct || (resource.allow.role && limits) ||
              (resource.allow.everyone && limits);
    if (granted == Truth::No && resource.allow.everyone != Truth::No) {
      return unsure(
          "whether a boundary or a session's policies limit what a resource's policy grants to "
          "everyone is not modelled");
    }
    return granted;
  }

  const Request& request_;
  const PolicySet& policies_;
  std::vector<Decision> allowing_;
  std::vector<Decision> denying_;
  std::vector<Open> open_;
  std::vector<Reason> unsure_;  // about the entire set
  std::string wanting_;
};

}  // namespace

Result evaluate(const Request& request, const PolicySet& policies) {
  return Evaluation(request, policies).run();
}

}  // namespace policy
