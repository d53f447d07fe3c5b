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
  // The waiver that covers it, an index into Plan::waivers; for what passes always none.
  std::int32_t waiver = -1;

  [[nodiscard]] bool waived() const { return waiver >= 0; }
};

// Every control of every secret, service and principal that it has to do with, by environment and
// subject. A function of the plan alone: whether a waiver is still good is for the caller to say.
std::vector<Finding> answer(const plan::Plan& plan);

// The answer for one policy of a principal.
Answer policy_answer(Question question, const policy::Document& document);

}  // namespace compliance
