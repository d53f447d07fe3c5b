#include <algorithm>
#include <string>

#include "aws/limits.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::identity_name {

namespace {

constexpr diag::Rule<std::string, std::string_view, std::size_t> kRule{
    .code = "SG3011",
    .name = "identity-name",
    .level = diag::Level::Error,
    .message =
        "`{}` cannot be the name of a {}: IAM takes 1 to {} of letters, digits and `+=,.@_-`",
    .why = "The policy would be attached to a name that IAM cannot have.",
    .help = "write the name as IAM shows it, without path or ARN",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api:
    platform: ec2
    role: a-role-name-that-is-altogether-too-long-for-iam-to-take-as-it-is-written
    reads: [db]
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api-role, reads: [db]}
)",
};

bool allowed(char c) {
  constexpr std::string_view kSigns = "+=,.@_-";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         kSigns.find(c) != std::string_view::npos;
}

struct Limit {
  std::string_view kind;
  std::size_t longest;
};

Limit limit(terms::IdentityKind kind) {
  switch (kind) {
    case terms::IdentityKind::Unnamed:
    case terms::IdentityKind::Role:
      return {"role", aws::kMaxRoleName};
    case terms::IdentityKind::User:
      return {"user", aws::kMaxUserName};
    case terms::IdentityKind::Group:
      return {"group", aws::kMaxGroupName};
  }
  return {"role", aws::kMaxRoleName};
}

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Principal& principal : environment.principals) {
      const std::string& name = principal.identity;
      const Limit most = limit(principal.kind);
      const bool fits =
          name.size() <= most.longest && std::all_of(name.begin(), name.end(), allowed);
      if (!fits && reported.first(principal.span)) {
        sink.report(kRule.at(principal.span, name, most.kind, most.longest));
      }
    }
  }
}

}  // namespace

}  // namespace rules::identity_name
