#include <algorithm>

#include "check/rules.h"
#include "diag/rule.h"

namespace check {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2107",
    .name = "logical-id",
    .level = diag::Level::Error,
    .message = "`{}` is no CloudFormation logical id",
    .why = "CloudFormation takes letters and digits, at most 255 of them.",
    .help = "write it with letters and digits only, such as `DbPassword`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, logical_id: db-password}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, logical_id: DbPassword}
)",
};

constexpr std::size_t kLongest = 255;

bool letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Secret& secret : spec.secrets) {
    if (!secret.logical_id) {
      continue;
    }
    const std::string_view id = secret.logical_id->value;
    if (id.empty() || id.size() > kLongest || !std::all_of(id.begin(), id.end(), letter_or_digit)) {
      sink.report(kRule.at(secret.logical_id->span, id));
    }
  }
}

}  // namespace

Check logical_id() { return {kRule.view(), run}; }

}  // namespace check
