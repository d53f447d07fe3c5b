#pragma once

#include <functional>
#include <string>
#include <vector>

#include "diag/sink.h"
#include "disk/root.h"
#include "publish/product.h"

namespace publish {

// Reports what below `root` is not as a build of the whole product would leave it: what is stale,
// missing, edited, somebody else's, left over, not executable though it is a program, and a
// manifest of anything else. `keeps_modes`: as for a build.
void inspect(disk::Root& root, const Product& product, const std::function<bool()>& keeps_modes,
             diag::Sink& sink);

// Reports a build that was killed, and, with the names of all systems that there are, each
// directory with a manifest of another.
void inspect_root(disk::Root& root, diag::Sink& sink);
void inspect_others(disk::Root& root, const std::vector<std::string>& systems, diag::Sink& sink);

}  // namespace publish
