#include "slow_evaluation.h"

#include <doctest/doctest.h>

#include "random_case.h"

using policy::Answer;

TEST_SUITE("policy") {
  TEST_CASE("both evaluators agree if everything is known") {
    constexpr std::uint64_t kCases = 3000;
    std::size_t depends = 0;
    std::size_t allowed = 0;
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
      policy_tests::Choices choices(seed);
      const policy_tests::Case one = policy_tests::random_case(choices);
      const policy::Result result = policy::evaluate(one.request, one.policies());
      CAPTURE(seed);
      if (result.answer == Answer::Depends) {
        ++depends;
        for (const policy::Reason& reason : result.reasons) {
          CHECK(reason.doubt.kind == policy::Doubt::Kind::NotModelled);
        }
        continue;
      }
      const bool slow = policy_tests::slow_allows(one);
      CHECK((result.answer == Answer::Allowed) == slow);
      allowed += slow ? 1 : 0;
    }
    // Most cases are decided, and both answers occur.
    CHECK(depends < kCases / 20);
    CHECK(allowed > kCases / 10);
    CHECK(allowed < kCases / 2);
  }

  TEST_CASE("an unknown key does not change an answer that is given without it") {
    constexpr std::uint64_t kCases = 3000;
    std::size_t decided = 0;
    std::size_t depends = 0;
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
      policy_tests::Choices choices(seed + kCases);
      const policy_tests::Case one = policy_tests::random_case(choices);
      const policy::Request open = policy_tests::with_unknown_keys(one, choices);
      const policy::Result result = policy::evaluate(open, one.policies());
      CAPTURE(seed);
      if (result.answer == Answer::Depends) {
        CHECK_FALSE(result.reasons.empty());
        ++depends;
        continue;
      }
      ++decided;
      CHECK((result.answer == Answer::Allowed) == policy_tests::slow_allows(one));
    }
    CHECK(decided > kCases / 2);
    CHECK(depends > kCases / 100);
  }
}
