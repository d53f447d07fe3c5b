#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "compliance/controls.h"
#include "plan/plan.h"

namespace compliance {

enum class Outcome { Pass, Fail, NotAnswerable };

struct Answer {
  Outcome outcome = Outcome::Pass;
  std::string_view why;
};

// A control and what it was asked about.
struct Finding {
  const Control* control = nullptr;
  std::uint32_t environment = 0;  // index into Plan::environments
  std::uint32_t subject = 0;      // index into the environment's secrets, services or principals
  Answer answer;
  // The waiver that covers it, an index into Plan::waivers; none for what passes.
  std::int32_t waiver = -1;

  [[nodiscard]] bool waived() const { return waiver >= 0; }
};

// The answers to every control for each secret, service and principal that it applies to, by
// environment and subject. They depend on the plan alone: the caller decides whether a waiver is
// still valid.
std::vector<Finding> answer(const plan::Plan& plan);

// The answer for one policy of a principal.
Answer policy_answer(Question question, const policy::Document& document);

}  // namespace compliance
