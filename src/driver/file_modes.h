#pragma once

#include <functional>
#include <string>

namespace driver {

// Asks, the first time that it is called, whether it means anything that a file at `directory` is
// not executable: git's own answer, core.fileMode, which is false where a file system keeps no
// modes; true outside a repository.
std::function<bool()> keeps_file_modes(std::string directory);

}  // namespace driver
