// policy_pairs COUNT [FIRST]: prints generated cases as JSON lines, each with this evaluator's
// answer, for comparison with an independent evaluator. The same numbers give the same cases.

#include <cstdlib>
#include <iostream>
#include <string>

#include "case_json.h"
#include "random_case.h"

namespace {

std::string answer(const policy::Result& result) {
  switch (result.answer) {
    case policy::Answer::Allowed:
      return "Allowed";
    case policy::Answer::Denied:
      return result.explicitly ? "ExplicitlyDenied" : "ImplicitlyDenied";
    case policy::Answer::Depends:
      break;
  }
  std::string text = "Depends:";
  for (const policy::Reason& reason : result.reasons) {
    text += " " + reason.doubt.text + ";";
  }
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) {
    std::cerr << "usage: policy_pairs COUNT [FIRST]\n";
    return 2;
  }
  const std::uint64_t count = std::strtoull(argv[1], nullptr, 10);
  const std::uint64_t first = argc == 3 ? std::strtoull(argv[2], nullptr, 10) : 0;
  std::ios::sync_with_stdio(false);
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    policy_tests::Choices choices(seed);
    const policy_tests::Case one = policy_tests::random_case(choices);
    const policy::Result result = policy::evaluate(one.request, one.policies());
    std::cout << policy_tests::line(one, std::to_string(seed), answer(result)) << '\n';
  }
  return std::cout.flush() ? 0 : 1;
}
