#include "lock/rules.h"

#include <array>

#include "lock/lock.h"

namespace lock {

std::span<const diag::RuleView> rules() {
  static const std::array kRules{kNotJson.view()};
  return kRules;
}

}  // namespace lock
