#pragma once

#include <string>
#include <vector>

#include "model/environment.h"
#include "plan/plan.h"
#include "policy/document.h"

namespace lower {

// A statement whose list of secrets may be split over several documents. `units` are the texts for
// `Resource` or, if `in_condition`, for the values of the last condition.
struct Draft {
  policy::Statement frame;
  std::vector<std::string> units;
  bool in_condition = false;
};

// The grants of a principal as statements, before they are split into documents.
std::vector<Draft> statements(const plan::Principal& principal, const plan::Plan& plan,
                              const model::Environment& environment, const plan::Environment& to);

}  // namespace lower
