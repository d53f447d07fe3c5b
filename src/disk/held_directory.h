#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "disk/descriptor.h"
#include "disk/failure.h"
#include "disk/root.h"

namespace disk {

inline constexpr mode_t kDirectoryMode = 0755;

// An open directory, locked with flock(2): there is no lock file to leave behind, and the lock ends
// with the process. On file systems without such locks, nothing is locked.
struct HeldDirectory {
  Descriptor descriptor{-1};      // not open: the directory to read does not exist
  std::vector<std::string> made;  // directories created for it, outermost first
};

Expected<HeldDirectory> hold_directory(const std::string& directory, Access access);

// Removes those that are empty.
void remove_empty(const std::vector<std::string>& made);

}  // namespace disk
