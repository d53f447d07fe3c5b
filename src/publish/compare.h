#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "disk/failure.h"
#include "disk/root.h"
#include "publish/journal.h"

namespace publish {

// What is at the path of an output.
enum class State {
  Same,     // what the spec compiles to
  Absent,   // nothing
  Ours,     // what an earlier build wrote
  Edited,   // written by an earlier build and changed since
  Foreign,  // not written by any build
};

struct Found {
  State state = State::Absent;
  bool link = false;
  bool lost_mode = false;  // Same, and a program, but not executable
  std::string digest;      // if Ours, Edited or Foreign, and not a link
  // In those states: the first line that differs from what was wanted; 0 if nothing was wanted.
  std::size_t line = 0;
  std::string wanted_line;
};

// Fills in where `text` first differs from `wanted`.
void find_difference(std::string_view wanted, std::string_view text, Found& found);

// Compares the file at `path`. `wanted`: what the spec compiles to, null for nothing; `recorded`:
// its digest in the manifest, empty for none.
disk::Expected<Found> look(disk::Root& root, const std::string& path, const std::string* wanted,
                           std::string_view recorded, const Journal& journal);

}  // namespace publish
