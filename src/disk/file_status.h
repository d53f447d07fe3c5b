#pragma once

#include <cstdint>
#include <string>

namespace disk {

// What the file system knows about a regular file without reading it. Times are in nanoseconds, by
// the system's clock. Every change of the content, name or mode sets `changed`, which cannot be set
// in any other way.
struct FileStatus {
  std::uint64_t device = 0;
  std::uint64_t number = 0;  // of the inode
  std::uint64_t size = 0;
  std::int64_t modified = 0;
  std::int64_t changed = 0;
  bool executable = false;  // by its owner, as git records it

  bool operator==(const FileStatus&) const = default;
};

// Identifies a directory whatever path leads to it.
struct RootIdentity {
  std::uint64_t device = 0;
  std::uint64_t number = 0;
  std::string file_system;
};

}  // namespace disk
