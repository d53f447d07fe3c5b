#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "disk/cache.h"
#include "disk/root.h"
#include "publish/manifest.h"

namespace publish {

// What a check without compiling goes by.
struct Recorded {
  std::string spec;               // the main file's name
  std::vector<Digest> templates;  // overridden ones, by name
  std::string today;              // as 2026-12-31
  // The digest of a spec file that is named relative to the main one's directory; empty if it
  // cannot be read.
  std::function<std::string(const std::string& path)> digest_of;
  std::function<bool()> keeps_modes;  // as for a build
  disk::Cache* cache = nullptr;       // spares reading files that have not changed since
};

// True if the manifest of `system` says that just this spec, these templates and this program made
// the files it lists, that no waiver has ended, and all of them are as it says. It is believed: who
// can forge a manifest can have this say what they want, and `inspect` still tells.
bool is_as_recorded(disk::Root& root, const std::string& system, const Recorded& recorded,
                    std::size_t& files);

}  // namespace publish
