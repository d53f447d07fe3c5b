// A random request with random policies: both evaluators agree, and an unknown key never changes an
// answer that is given without it.

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>

#include "base/check.h"
#include "case_json.h"
#include "policy/reader.h"
#include "random_case.h"
#include "slow_evaluation.h"

namespace {

// Each policy is printed and read back, like the evaluator's input in practice.
void reread(std::vector<policy::AccessPolicy>& policies) {
  for (policy::AccessPolicy& policy : policies) {
    auto read = policy::read_policy(policy_tests::policy_text(policy));
    SG_CHECK(std::holds_alternative<policy::AccessPolicy>(read), "a generated policy is read");
    policy = std::get<policy::AccessPolicy>(std::move(read));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  policy_tests::Choices choices(std::span(data, size));
  policy_tests::Case one = policy_tests::random_case(choices);
  const policy::Request open = policy_tests::with_unknown_keys(one, choices);
  reread(one.identity);
  reread(one.resource);
  const bool slow = policy_tests::slow_allows(one);
  for (const policy::Request* request :
       {static_cast<const policy::Request*>(&one.request), &open}) {
    const policy::Result result = policy::evaluate(*request, one.policies());
    SG_CHECK(result.answer == policy::Answer::Depends ||
                 (result.answer == policy::Answer::Allowed) == slow,
             "both evaluators return the same answer");
  }
  return 0;
}
