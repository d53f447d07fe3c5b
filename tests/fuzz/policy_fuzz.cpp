// Arbitrary bytes as a policy: read, or rejected with a reason; what is read can be evaluated.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>

#include "base/check.h"
#include "case_json.h"
#include "policy/evaluate.h"
#include "policy/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = policy::read_policy(text);
  if (const auto* problem = std::get_if<policy::Problem>(&read)) {
    SG_CHECK(!problem->text.empty(), "a rejection has a reason");
    SG_CHECK(problem->byte <= size && problem->line >= 1, "a rejection has a place in the text");
    return 0;
  }
  const auto& policy = std::get<policy::AccessPolicy>(read);
  policy::Request request;
  request.caller = policy::caller("arn:aws:sts::111122223333:assumed-role/api/run");
  request.action = "secretsmanager:GetSecretValue";
  request.resource = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/db-AbCdEf";
  request.context.set("aws:PrincipalTag/team", "red");
  request.context.set_values("aws:TagKeys", {"red", "blue"});
  for (int closed = 0; closed < 2; ++closed) {
    policy::PolicySet set;
    set.identity = {{&policy, "fuzz"}};
    set.resource = set.identity;
    const policy::Result result = policy::evaluate(request, set);
    SG_CHECK(result.answer != policy::Answer::Depends || !result.reasons.empty(),
             "a result that depends names its condition");
    SG_CHECK(result.answer != policy::Answer::Allowed || !result.by.empty(),
             "an allowed result names its statement");
    request.context.close_all();
  }
  // Printing and reading again gives the same policy.
  bool printable = true;
  for (const policy::AccessStatement& statement : policy.statements) {
    printable = printable && (!statement.has_principal || !statement.principals.empty());
    for (const policy::PrincipalEntry& entry : statement.principals) {
      printable = printable && entry.kind == policy::PrincipalKind::Aws;
    }
  }
  if (printable) {
    const auto again = policy::read_policy(policy_tests::policy_text(policy));
    SG_CHECK(std::holds_alternative<policy::AccessPolicy>(again), "a printed policy is a policy");
    SG_CHECK(std::get<policy::AccessPolicy>(again).statements.size() == policy.statements.size(),
             "no statement is lost");
  }
  return 0;
}
