#include "rules/plan/moved.h"

#include "plan/lock.h"

namespace rules {

bool is_elsewhere(const plan::Environment& environment) {
  const plan::LockedEnvironment* const locked = environment.locked;
  return locked != nullptr && !locked->account.empty() &&
         (locked->account != environment.account || locked->region != environment.region);
}

bool has_other_name(const plan::Environment& environment, const plan::Secret& secret) {
  return !secret.external && secret.locked != nullptr && !secret.locked->name.empty() &&
         secret.locked->name != secret.name && !is_elsewhere(environment);
}

}  // namespace rules
