#pragma once

#include <cstdint>
#include <string>

namespace disk {

// What a file system says of a regular file without reading it. Times are in nanoseconds, as they
// were set from the system's clock; each change of the file's bytes, name or mode sets `changed`,
// which nobody can set otherwise.
struct FileStatus {
  std::uint64_t device = 0;
  std::uint64_t number = 0;  // of the inode
  std::uint64_t size = 0;
  std::int64_t modified = 0;
  std::int64_t changed = 0;
  bool executable = false;  // by its owner, which is what git records

  bool operator==(const FileStatus&) const = default;
};

// What tells a directory, of which the name is only a name, from all others.
struct RootIdentity {
  std::uint64_t device = 0;
  std::uint64_t number = 0;
  std::string file_system;
};

}  // namespace disk
