#include "case_json.h"

#include <nlohmann/json.hpp>

namespace policy_tests {

namespace {

using Json = nlohmann::json;

Json json(const policy::AccessStatement& from) {
  Json out;
  out["Sid"] = from.sid;
  out["Effect"] = from.effect == policy::Effect::Allow ? "Allow" : "Deny";
  out[from.not_action ? "NotAction" : "Action"] = from.actions;
  out[from.not_resource ? "NotResource" : "Resource"] = from.resources;
  if (from.has_principal) {
    Json& principals = out[from.not_principal ? "NotPrincipal" : "Principal"];
    for (const policy::PrincipalEntry& entry : from.principals) {
      if (entry.kind == policy::PrincipalKind::Everyone) {
        principals = "*";
        break;
      }
      principals["AWS"].push_back(entry.value);
    }
  }
  for (const policy::Test& test : from.conditions) {
    out["Condition"][test.op][test.key] = test.values;
  }
  return out;
}

Json json(const policy::AccessPolicy& from) {
  Json out;
  out["Version"] = from.variables ? "2012-10-17" : "2008-10-17";
  out["Statement"] = Json::array();
  for (const policy::AccessStatement& statement : from.statements) {
    out["Statement"].push_back(json(statement));
  }
  return out;
}

Json json(const std::vector<policy::AccessPolicy>& from) {
  Json out = Json::array();
  for (const policy::AccessPolicy& policy : from) {
    out.push_back(json(policy));
  }
  return out;
}

Json json(const std::vector<std::vector<policy::AccessPolicy>>& from) {
  Json out = Json::array();
  for (const auto& level : from) {
    out.push_back(json(level));
  }
  return out;
}

}  // namespace

std::string policy_text(const policy::AccessPolicy& policy) { return json(policy).dump(); }

std::string line(const Case& from, const std::string& id, const std::string& ours) {
  Json out;
  out["id"] = id;
  out["ours"] = ours;
  const policy::Caller& caller = from.request.caller;
  out["principal"] = caller.session_arn.empty() ? caller.arn : caller.session_arn;
  out["action"] = from.request.action;
  out["resource"] = from.request.resource;
  out["context"] = Json::object();
  for (const auto& [key, values] : from.keys) {
    if (values.size() == 1 && key != "aws:TagKeys") {
      out["context"][key] = values.front();
    } else {
      out["context"][key] = values;
    }
  }
  out["identity"] = json(from.identity);
  if (!from.resource.empty()) {
    out["resourcePolicy"] = json(from.resource.front());
  }
  if (!from.boundary.empty()) {
    out["boundary"] = json(from.boundary);
  }
  if (!from.session.empty()) {
    out["session"] = json(from.session.front());
  }
  out["scps"] = json(from.service_control);
  if (!from.resource_control.empty()) {
    out["rcps"].push_back(json(from.resource_control));
  }
  return out.dump();
}

}  // namespace policy_tests
