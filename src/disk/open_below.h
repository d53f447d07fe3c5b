#pragma once

#include <string_view>

#include "disk/descriptor.h"

namespace disk {

enum class Resolution {
  Kernel,       // openat2(2) if the kernel has it, otherwise ByComponent
  ByComponent,  // one directory after the other, none of them a link
};

// Opens `path` below the directory `root` with the flags of open(2), except those that create
// files. On failure, the descriptor is not open and errno is set: ELOOP if any part of the path is
// a link, EXDEV if the path is absolute or contains `..`, otherwise the system's error. An empty
// path is the root itself.
Descriptor open_below(int root, std::string_view path, int flags,
                      Resolution resolution = Resolution::Kernel);

}  // namespace disk
