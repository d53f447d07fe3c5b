#pragma once

#include <optional>
#include <string>

#include "disk/failure.h"
#include "disk/root.h"
#include "publish/manifest.h"

namespace publish {

// The path of a system's manifest below the output directory.
std::string manifest_path(const std::string& system);

// A system's manifest in the output directory.
struct KnownManifest {
  bool present = false;
  std::string text;
  std::optional<Manifest> manifest;  // nullopt: it is missing, or not a manifest of this system
  std::string mistake;               // why, if it is present
};
disk::Expected<KnownManifest> find_manifest(disk::Root& root, const std::string& system);

}  // namespace publish
