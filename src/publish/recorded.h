#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "disk/cache.h"
#include "disk/root.h"
#include "publish/manifest.h"

namespace publish {

// The input of a check that does not compile.
struct Recorded {
  std::string spec;               // the main file's name
  std::vector<Digest> templates;  // overridden ones, by name
  std::string today;              // as 2026-12-31
  // The digest of a spec file, whose path is relative to the main file's directory; empty if it
  // cannot be read.
  std::function<std::string(const std::string& path)> digest_of;
  std::function<bool()> keeps_modes;  // as for a build
  disk::Cache* cache = nullptr;       // saves reading files that have not changed
};

// True if, according to the manifest of `system`, exactly this spec, these templates and this
// version made the files that it lists, no waiver has ended, and all files match. The manifest is
// trusted: a forged one passes here, but not in `inspect`.
bool is_as_recorded(disk::Root& root, const std::string& system, const Recorded& recorded,
                    std::size_t& files);

}  // namespace publish
