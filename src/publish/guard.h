#pragma once

#include <string>
#include <vector>

#include "diag/sink.h"
#include "publish/manifest.h"
#include "publish/product.h"

namespace publish {

// Reports each secret, grant and environment that `before` has and the product no longer has: an
// error if the environment was or is protected, otherwise a warning. What was renamed or retired,
// or is named in `allowed` (an environment, a secret's label, or PRINCIPAL:SECRET), is not
// reported. Only the environments of the product's part are compared.
void guard_removals(const Manifest& before, const Product& product,
                    const std::vector<std::string>& allowed, diag::Sink& sink);

// Reports the output that builds read back if the last build wrote it and this one, which did not
// find it, would write it again; false after an error. `shown`: its path as the user would write
// it.
bool guard_read_back(const Manifest& before, const Product& product, const std::string& shown,
                     const std::vector<std::string>& allowed, diag::Sink& sink);

// What the next build must guard. After a build of the whole system, what it has; otherwise also
// what the manifest had, since the parts that were not built still have it.
std::vector<Guarded> guarded_after(const std::vector<Guarded>& before, const Product& product);

}  // namespace publish
