#pragma once

#include <string>
#include <vector>

#include "diag/sink.h"
#include "publish/manifest.h"
#include "publish/product.h"

namespace publish {

// Reports each secret, grant and environment that `before` knows and the product has no more: an
// error where the environment was or is protected, else a warning. What was renamed or retired, or
// is named in `allowed` (an environment, a secret's label, or PRINCIPAL:SECRET), is no finding.
// Only the environments of the product's part are looked at.
void guard_removals(const Manifest& before, const Product& product,
                    const std::vector<std::string>& allowed, diag::Sink& sink);

// What the next build is to guard: all of it after a whole build; else what was built now beside
// what the manifest had, since a part that was not built still has it.
std::vector<Guarded> guarded_after(const std::vector<Guarded>& before, const Product& product);

}  // namespace publish
