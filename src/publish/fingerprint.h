#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "disk/root.h"
#include "publish/manifest.h"

namespace publish {

// What a manifest and what the file system says of each file that it lists come to, as one digest:
// as long as it is the same, no file has changed, if `newest` was past for a while when it was
// made.
struct Fingerprint {
  std::string name;  // of the directory that it is of
  std::string digest;
  std::int64_t newest = 0;  // the last time that any of the files changed
};

// Nullopt if a file is not there, or the file system is none whose times can be relied on.
// `manifest`: all bytes of it.
std::optional<Fingerprint> take_fingerprint(disk::Root& root, const std::string& system,
                                            std::string_view manifest,
                                            const std::vector<Digest>& files);

// Times are taken from a clock that stands still for some milliseconds, so a file may change twice
// without a sign of it: what changed just before `start`, when the files began to be read, proves
// nothing yet.
bool is_settled(const Fingerprint& fingerprint, std::int64_t start);

}  // namespace publish
