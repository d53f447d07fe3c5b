#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "publish/failure.h"
#include "publish/journal.h"
#include "publish/root.h"

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
  std::string digest;  // of Ours, Edited and Foreign, unless it is a link
  // Edited and Foreign: where it begins to differ from what was wanted.
  std::size_t line = 0;
  std::string wanted_line;
};

// Looks at `path`. `wanted`: what the spec compiles to, null for nothing; `recorded`: the digest
// that the manifest has for it, empty for none.
Found look(Root& root, const std::string& path, const std::string* wanted,
           std::string_view recorded, const Journal& journal, std::optional<Failure>& failure);

}  // namespace publish
