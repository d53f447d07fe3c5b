#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "disk/root.h"
#include "publish/manifest.h"

namespace publish {

// A digest of a manifest and of the status of each file that it lists. While it stays the same, no
// file has changed, provided that it was settled when it was taken.
struct Fingerprint {
  std::string name;  // of the directory
  std::string digest;
  std::int64_t newest = 0;  // when the last of the files changed
};

// Nullopt if a file is missing, or the file system does not keep reliable times. `manifest`: all
// its bytes.
std::optional<Fingerprint> take_fingerprint(disk::Root& root, const std::string& system,
                                            std::string_view manifest,
                                            const std::vector<Digest>& files);

// Times come from a clock that advances only every few milliseconds, so a file may change twice
// under one time. A fingerprint with a change just before `start`, when reading began, proves
// nothing yet.
bool is_settled(const Fingerprint& fingerprint, std::int64_t start);

}  // namespace publish
