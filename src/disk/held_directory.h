#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "disk/descriptor.h"
#include "disk/failure.h"
#include "disk/root.h"

namespace disk {

inline constexpr mode_t kDirectoryMode = 0755;

// A directory of the system, held with flock(2): no lock file is left behind, and the lock ends
// with the process. Where the file system has no such locks, builds are not kept apart.
struct HeldDirectory {
  Descriptor descriptor{-1};      // not open: there is none, and it was to be read
  std::vector<std::string> made;  // directories that had to be made for it, outermost first
};

Expected<HeldDirectory> hold_directory(const std::string& directory, Access access);

// Removes those of them that are empty.
void remove_empty(const std::vector<std::string>& made);

}  // namespace disk
