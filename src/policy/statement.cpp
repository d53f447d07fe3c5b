#include "policy/statement.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "policy/variables.h"
#include "policy/wildcard.h"

namespace policy {

namespace {

Truth not_modelled(std::string what, Doubt& doubt) {
  doubt = {Doubt::Kind::NotModelled, nullptr, std::move(what) + " is not modelled"};
  return Truth::Maybe;
}

// AWS accepts an empty list, and its check of policies says that it "does not affect the policy"
// (IAM Access Analyzer, "Policy check reference: Empty array action"). The documentation does not
// define its meaning in Not…
Truth none_listed(bool negated, const char* element, Doubt& doubt) {
  return negated ? not_modelled(std::string("an empty Not") + element, doubt) : Truth::No;
}

Truth action_fits(const AccessStatement& statement, const std::string& action, Doubt& doubt) {
  if (statement.actions.empty()) {
    return none_listed(statement.not_action, "Action", doubt);
  }
  const bool listed = std::ranges::any_of(statement.actions, [&](const std::string& pattern) {
    return matches_action(pattern, action);
  });
  return truth(listed != statement.not_action);
}

Truth one_resource(const std::string& pattern, bool negated, bool variables, const Request& request,
                   Doubt& doubt) {
  Truth answer = Truth::No;
  if (!variables || !has_variable(pattern)) {
    answer = matches_resource(pattern, request.resource);
  } else {
    constexpr std::size_t kHeads = 5;
    const std::vector<std::string_view> parts = arn_segments(pattern);
    for (std::size_t i = 0; i < std::min(parts.size(), kHeads); ++i) {
      if (has_variable(parts[i])) {
        return not_modelled("a variable before the last part of the ARN " + pattern, doubt);
      }
    }
    const Replaced replaced = replace_variables(pattern, request.context);
    switch (replaced.state) {
      case Replaced::State::NoValue:
        // The documentation says both "does not match any resource" and "the statement is invalid".
        return negated ? not_modelled("a variable without a value in NotResource", doubt)
                       : Truth::No;
      case Replaced::State::Unknown:
        doubt = {Doubt::Kind::Unknown, nullptr, replaced.key + " is not known"};
        return Truth::Maybe;
      case Replaced::State::NotModelled:
        return not_modelled("the variable in " + pattern, doubt);
      case Replaced::State::Done:
        break;
    }
    answer = matches_resource(replaced.text, request.resource, kReplaced);
  }
  return answer == Truth::Maybe
             ? not_modelled("a `*` that would reach over a colon in " + pattern, doubt)
             : answer;
}

Truth resource_fits(const AccessStatement& statement, bool variables, const Request& request,
                    Doubt& doubt) {
  if (statement.resources.empty()) {
    return none_listed(statement.not_resource, "Resource", doubt);
  }
  Truth any = Truth::No;
  for (const std::string& pattern : statement.resources) {
    any = any || one_resource(pattern, statement.not_resource, variables, request, doubt);
  }
  return statement.not_resource ? !any : any;
}

// Twelve digits, alone or in arn:aws:iam::111122223333:root.
std::string_view account_of(std::string_view value) {
  constexpr std::size_t kDigits = 12;
  if (value.size() == kDigits) {
    return value;
  }
  const std::vector<std::string_view> parts = arn_segments(value);
  return parts.size() == 6 && parts[2] == "iam" && parts[5] == "root" ? parts[4]
                                                                      : std::string_view();
}

// The text after the last slash: the name of a role or user without its path.
std::string_view last_name(std::string_view text) { return text.substr(text.rfind('/') + 1); }

// Whether arn:aws:sts::ACCOUNT:assumed-role/NAME/SESSION is a session of the role.
bool is_session_of(std::string_view value, const Caller& caller) {
  const std::vector<std::string_view> parts = arn_segments(value);
  const std::vector<std::string_view> own = arn_segments(caller.arn);
  constexpr std::string_view kSession = "assumed-role/";
  if (parts.size() != 6 || own.size() != 6 || parts[2] != "sts" ||
      !parts[5].starts_with(kSession) || parts[4] != own[4] || parts[1] != own[1]) {
    return false;
  }
  const std::string_view rest = parts[5].substr(kSession.size());
  return rest.substr(0, rest.find('/')) == last_name(own[5]);
}

// Whether it is the caller's role. The name of a role is unique in its account regardless of the
// path (IAM User Guide, "IAM identifiers"), so the path need not be known.
bool is_role_of(std::string_view value, const Caller& caller) {
  if (value == caller.arn) {
    return true;
  }
  constexpr std::string_view kRole = "role/";
  const std::vector<std::string_view> parts = arn_segments(value);
  const std::vector<std::string_view> own = arn_segments(caller.arn);
  return caller.path_unknown && parts.size() == 6 && own.size() == 6 && parts[2] == "iam" &&
         parts[4] == own[4] && parts[1] == own[1] && parts[5].starts_with(kRole) &&
         last_name(parts[5]) == last_name(own[5]);
}

void add(const PrincipalEntry& entry, const Caller& caller, Named& named, Doubt& doubt) {
  switch (entry.kind) {
    case PrincipalKind::Everyone:
      named.everyone = Truth::Yes;
      return;
    case PrincipalKind::Service:
      if (caller.kind == Caller::Kind::Service && entry.value == caller.arn) {
        named.direct = Truth::Yes;
      }
      return;
    case PrincipalKind::Federated:
    case PrincipalKind::CanonicalUser:
      return;  // no role, user or service matches
    case PrincipalKind::Aws:
      break;
  }
  // {"AWS": "*"} is another way to write "*" (IAM User Guide, "AWS JSON policy elements:
  // Principal").
  if (entry.value == "*") {
    named.everyone = Truth::Yes;
    return;
  }
  if (caller.kind == Caller::Kind::Service) {
    return;
  }
  if (account_of(entry.value) == caller.account) {
    named.account = Truth::Yes;
  } else if (caller.kind == Caller::Kind::User ? entry.value == caller.arn
                                               : is_role_of(entry.value, caller)) {
    (caller.kind == Caller::Kind::User ? named.direct : named.role) = Truth::Yes;
  } else if (caller.kind == Caller::Kind::Role && is_session_of(entry.value, caller)) {
    if (entry.value == caller.session_arn) {
      named.direct = Truth::Yes;
    } else if (caller.session_arn.empty()) {
      doubt = {Doubt::Kind::Unknown, nullptr, "the name of the role's session is not known"};
      named.direct = named.direct || Truth::Maybe;
    }
  }
}

// NotPrincipal exempts a caller only if it lists all of the caller's principals: the account, the
// role and the session (IAM User Guide, "AWS JSON policy elements: NotPrincipal").
Truth spared(const Named& listed, const Caller& caller, Doubt& doubt) {
  if (listed.everyone == Truth::Yes) {
    return Truth::Yes;
  }
  Truth all = listed.direct;
  if (caller.kind != Caller::Kind::Service) {
    all = all && listed.account;
  }
  if (caller.kind == Caller::Kind::Role) {
    all = all && listed.role;
  }
  if (all == Truth::No && listed.any() != Truth::No) {
    return not_modelled("a NotPrincipal that lists a part of what the caller is", doubt);
  }
  return all;
}

}  // namespace

Truth applies(const AccessStatement& statement, bool variables, const Request& request,
              std::vector<Doubt>& doubts) {
  std::vector<Doubt> open;
  Truth all = Truth::Yes;
  const auto also = [&](Truth one, Doubt doubt) {
    if (one == Truth::Maybe) {
      open.push_back(std::move(doubt));
    }
    all = all && one;
    return all != Truth::No;
  };
  Doubt of_action;
  const Truth action = action_fits(statement, request.action, of_action);
  if (!also(action, std::move(of_action))) {
    return Truth::No;
  }
  Doubt of_resource;
  const Truth resource = resource_fits(statement, variables, request, of_resource);
  if (!also(resource, std::move(of_resource))) {
    return Truth::No;
  }
  for (const Test& test : statement.conditions) {
    Doubt doubt;
    const Truth one = holds(test, variables, request.context, doubt);
    if (!also(one, std::move(doubt))) {
      return Truth::No;
    }
  }
  std::ranges::move(open, std::back_inserter(doubts));
  return all;
}

Named names(const AccessStatement& statement, const Caller& caller, bool bounded,
            std::vector<Doubt>& doubts) {
  Named listed;
  Doubt doubt;
  for (const PrincipalEntry& entry : statement.principals) {
    add(entry, caller, listed, doubt);
  }
  if (statement.not_principal) {
    Named others;
    others.everyone =
        bounded && statement.effect == Effect::Deny ? Truth::Yes : !spared(listed, caller, doubt);
    listed = others;
  }
  if (listed.any() == Truth::Maybe) {
    doubts.push_back(std::move(doubt));
  }
  return listed;
}

}  // namespace policy
