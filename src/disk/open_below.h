#pragma once

#include <string_view>

#include "disk/descriptor.h"

namespace disk {

enum class Resolution {
  Kernel,       // openat2(2) where the kernel has it, else as below
  ByComponent,  // one directory after the other, none of them a link
};

// Opens what `path` names below the directory `root`, with open(2)'s `flags` (none that makes a
// file). Not open and errno otherwise: ELOOP if a link is on the way or at the end, EXDEV if the
// path is absolute or has a part `..`, else the system's word. An empty path is the root itself.
Descriptor open_below(int root, std::string_view path, int flags,
                      Resolution resolution = Resolution::Kernel);

}  // namespace disk
