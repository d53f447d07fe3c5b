#pragma once

#include <functional>
#include <string>
#include <vector>

#include "diag/sink.h"
#include "disk/root.h"
#include "publish/product.h"

namespace publish {

// Reports every difference between the files below `root` and what a build of the whole product
// would leave: stale, missing, edited, foreign and orphaned files, programs that are not
// executable, and a stale manifest. `keeps_modes`: as for a build.
void inspect(disk::Root& root, const Product& product, const std::function<bool()>& keeps_modes,
             diag::Sink& sink);

// Reports a killed build; and, given the names of all systems, each directory with the manifest of
// another system.
void inspect_root(disk::Root& root, diag::Sink& sink);
void inspect_others(disk::Root& root, const std::vector<std::string>& systems, diag::Sink& sink);

}  // namespace publish
