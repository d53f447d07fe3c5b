#pragma once

#include <functional>
#include <string>

namespace driver {

// Whether the executable bit of files at `directory` is meaningful: git's core.fileMode, which is
// false if the file system keeps no modes; true outside a repository. Asks git on the first call.
std::function<bool()> keeps_file_modes(std::string directory);

}  // namespace driver
