#include "policy/request.h"

#include <cstddef>
#include <utility>

#include "policy/wildcard.h"

namespace policy {

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
    caller.path_unknown = true;
    caller.arn = "arn:" + std::string(parts[1]) + ":iam::" + caller.account + ":role/" +
                 std::string(rest.substr(0, rest.find('/')));
  } else if (parts[2] == "iam" && parts[5].starts_with("user/")) {
    caller.kind = Caller::Kind::User;
  } else if (parts[2] != "iam" || !parts[5].starts_with("role/")) {
    caller.kind = Caller::Kind::Other;
  }
  return caller;
}

void add_derived_keys(Request& request) {
  const Caller& caller = request.caller;
  Context& context = request.context;
  const std::vector<std::string_view> parts = arn_segments(request.resource);
  if (!request.resource_account.empty()) {
    context.set("aws:ResourceAccount", request.resource_account);
  } else if (parts.size() == 6 && !parts[4].empty()) {
    context.set("aws:ResourceAccount", std::string(parts[4]));
  }
  if (caller.kind == Caller::Kind::Service) {
    context.set("aws:PrincipalIsAWSService", "true");
    context.set("aws:PrincipalServiceName", caller.arn);
    return;
  }
  context.set("aws:PrincipalIsAWSService", "false");
  context.set("aws:PrincipalAccount", caller.account);
  if (caller.kind == Caller::Kind::Other) {
    return;
  }
  if (!caller.path_unknown) {
    context.set("aws:PrincipalArn", caller.arn);
  }
  if (caller.kind == Caller::Kind::User) {
    context.set("aws:PrincipalType", "User");
    context.set("aws:username", caller.arn.substr(caller.arn.rfind('/') + 1));
  } else {
    context.set("aws:PrincipalType", "AssumedRole");
    context.set_absent("aws:username");
  }
}

}  // namespace policy
