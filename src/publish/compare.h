#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "disk/failure.h"
#include "disk/root.h"
#include "publish/journal.h"

namespace publish {

// What stands at the path of an output.
enum class State {
  Same,     // what the spec compiles to
  Absent,   // nothing
  Ours,     // what an earlier build wrote
  Edited,   // an earlier build wrote it, and it is not that any more
  Foreign,  // something that no build wrote
};

struct Found {
  State state = State::Absent;
  bool link = false;
  bool lost_mode = false;  // the same, and a program, but not executable
  std::string digest;      // of Ours, Edited and Foreign, unless it is a link
  // Of the same: where it begins to differ from what was wanted; 0 if nothing was.
  std::size_t line = 0;
  std::string wanted_line;
};

// Fills in where `text` begins to be another one than `wanted`.
void find_difference(std::string_view wanted, std::string_view text, Found& found);

// Looks at `path`. `wanted`: what the spec compiles to, null for nothing; `recorded`: the digest
// that the manifest has for it, empty for none.
disk::Expected<Found> look(disk::Root& root, const std::string& path, const std::string* wanted,
                           std::string_view recorded, const Journal& journal);

}  // namespace publish
