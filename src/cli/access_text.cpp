#include "cli/access_text.h"

#include <algorithm>
#include <set>

namespace cli {

namespace {

std::string_view delivery(plan::Reason reason) {
  switch (reason) {
    case plan::Reason::Runtime:
      return "runtime";
    case plan::Reason::EcsInjection:
      return "ecs-secret";
    case plan::Reason::Deployment:
      return "dynamic-reference";
    case plan::Reason::Reads:
      return "reads";
    case plan::Reason::Manages:
      return "manages";
  }
  return "reads";
}

std::string reason_text(plan::Reason reason, std::string_view service) {
  const std::string name = "`" + std::string(service) + "`";
  switch (reason) {
    case plan::Reason::Runtime:
      return name + " reads it at run time (runtime)";
    case plan::Reason::EcsInjection:
      return "ECS injects it when a task of " + name + " starts (ecs-secret)";
    case plan::Reason::Deployment:
      return "it is resolved when " + name + " is deployed (dynamic-reference)";
    case plan::Reason::Reads:
      return "listed under `reads` of the principal";
    case plan::Reason::Manages:
      return "the principal has `manages: true`";
  }
  return {};
}

// The policy's file below the system's directory; only its name if the target `iam` is not wanted,
// because then only the templates of another target contain the policy.
std::string file_of(const AccessAnswer& answer, const access_query::Grounds& grounds) {
  const plan::TargetPlace& place = answer.environment->target(terms::Target::Iam);
  return place.wanted ? place.file(grounds.policy->file + ".json") : grounds.policy->name;
}

std::string key_of(const plan::Secret& secret) {
  return secret.kms_key ? secret.kms_key->text : std::string();
}

}  // namespace

std::string identity_text(const plan::Principal& principal) {
  switch (principal.kind) {
    case terms::IdentityKind::Role:
      return "role " + principal.identity;
    case terms::IdentityKind::User:
      return "user " + principal.identity;
    case terms::IdentityKind::Group:
      return "group " + principal.identity;
    case terms::IdentityKind::Unnamed:
      break;
  }
  return "no role, user or group in the spec";
}

void append_identity(json::Writer& out, const plan::Principal& principal) {
  if (principal.kind == terms::IdentityKind::Unnamed) {
    return;
  }
  out.key("kind").string(principal.kind == terms::IdentityKind::Role   ? "role"
                         : principal.kind == terms::IdentityKind::User ? "user"
                                                                       : "group");
  out.key("identity").string(principal.identity);
}

void append_access(std::string& out, const AccessAnswer& answer,
                   const access_query::Access& access) {
  for (const plan::Grant& grant : access.grants) {
    out += "    because " + reason_text(grant.reason, grant.service) + "\n";
  }
  for (const plan::OpenGrant* open : access.opened) {
    out += "    because an open read";
    out += open->service.empty() ? "" : " of `" + std::string(open->service) + "`";
    out += " allows " + open->arn_pattern + "\n";
  }
  for (const access_query::Grounds& grounds : access.statements) {
    out += "    " + grounds.statement->sid + " in " + file_of(answer, grounds) + ":";
    const char* separator = " ";
    for (const std::string_view action : grounds.statement->actions) {
      out += separator;
      out += action;
      separator = ", ";
    }
    out += '\n';
  }
  const std::string key = key_of(answer.environment->secrets[access.secret]);
  if (!key.empty() && access.keys.empty()) {
    out += "    but no statement allows it to use the key " + key + "\n";
  }
  for (const access_query::Grounds& grounds : access.keys) {
    out += "    " + grounds.statement->sid + " in " + file_of(answer, grounds) + ": the key " +
           key + ", through Secrets Manager only\n";
  }
}

void append_access(json::Writer& out, const AccessAnswer& answer,
                   const access_query::Access& access) {
  std::set<std::string_view> actions;
  for (const access_query::Grounds& grounds : access.statements) {
    actions.insert(grounds.statement->actions.begin(), grounds.statement->actions.end());
  }
  out.key("actions").begin_array();
  for (const std::string_view action : actions) {
    out.string(action);
  }
  out.end_array();
  out.key("reasons").begin_array();
  const auto reason = [&](plan::Reason why, std::string_view service, std::string_view pattern) {
    out.begin_object().key("reason").string(delivery(why));
    if (!service.empty()) {
      out.key("service").string(service);
    }
    if (!pattern.empty()) {
      out.key("open").string(pattern);
    }
    out.end_object();
  };
  for (const plan::Grant& grant : access.grants) {
    reason(grant.reason, grant.service, {});
  }
  for (const plan::OpenGrant* open : access.opened) {
    reason(open->reason, open->service, open->arn_pattern);
  }
  out.end_array();
  const auto statements = [&](std::string_view name,
                              const std::vector<access_query::Grounds>& all) {
    out.key(name).begin_array();
    for (const access_query::Grounds& grounds : all) {
      out.begin_object().key("policy").string(grounds.policy->name);
      out.key("file").string(file_of(answer, grounds));
      out.key("sid").string(grounds.statement->sid);
      out.key("secret").string(grounds.pattern);
      out.key("actions").begin_array();
      for (const std::string_view action : grounds.statement->actions) {
        out.string(action);
      }
      out.end_array().end_object();
    }
    out.end_array();
  };
  statements("statements", access.statements);
  const std::string key = key_of(answer.environment->secrets[access.secret]);
  if (!key.empty()) {
    out.key("key").string(key);
  }
  statements("key_statements", access.keys);
}

}  // namespace cli
