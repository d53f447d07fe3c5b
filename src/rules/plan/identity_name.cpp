#include <algorithm>
#include <string>

#include "aws/limits.h"
#include "rules/plan/plan_rule.h"

namespace rules::identity_name {

namespace {

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

}  // namespace

constexpr PlanRule<plan::Principal, std::string, std::string_view, std::size_t> kRule{
    .code = "SG3011",
    .name = "identity-name",
    .message =
        "`{}` is not a valid name for a {}: IAM allows 1 to {} letters, digits and `+=,.@_-`",
    .why = "The policy would be attached to a name that cannot exist in IAM.",
    .help = "use the name as IAM shows it, without path or ARN",
    .example = {.text = R"(
services:
  api:<?>)",
                .bad = R"(
    platform: ec2
    role: a-role-name-that-is-altogether-too-long-for-iam-to-take-as-it-is-written
    reads: [db])",
                .good = " {platform: ec2, role: api-role, reads: [db]}"},
    .check =
        [](const plan::Principal& principal, auto& report) {
          const std::string& name = principal.identity;
          const Limit most = limit(principal.kind);
          const bool fits =
              name.size() <= most.longest && std::all_of(name.begin(), name.end(), allowed);
          if (!fits) {
            report(principal.span, name, most.kind, most.longest);
          }
        },
};

}  // namespace rules::identity_name
