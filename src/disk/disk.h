#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "disk/cache.h"
#include "disk/failure.h"
#include "disk/root.h"

namespace disk {

// A file that is read from beginning to end.
class Stream {
 public:
  Stream() = default;
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  virtual ~Stream() = default;

  // Reads up to `size` bytes and returns their number: 0 at the end.
  virtual Expected<std::size_t> next(char* to, std::size_t size) = 0;
};

// The operations on a file system that secretgen needs. Paths are as the user gives them.
class Disk {
 public:
  Disk() = default;
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
  virtual ~Disk() = default;

  // The entire file; a failure if it does not exist (Absent) or has more than `limit` bytes
  // (TooBig).
  virtual Expected<std::string> read(const std::string& path, std::size_t limit) = 0;
  // For files that are too large for memory; never null.
  virtual Expected<std::unique_ptr<Stream>> stream(const std::string& path) = 0;
  [[nodiscard]] virtual bool is_directory(const std::string& path) = 0;
  // Paths of all files below `directory` with the name `name`, or of all files if it is empty,
  // sorted. Links are not followed.
  virtual Expected<std::vector<std::string>> find(const std::string& directory,
                                                  std::string_view name) = 0;
  // Opens a directory and locks it until the root is destroyed: Read against writers, Write against
  // everyone else. Waits a while for the lock, then fails (Busy). Never null.
  virtual Expected<std::unique_ptr<Root>> open_root(const std::string& directory,
                                                    Access access) = 0;
  // The cache of earlier checks of `directory`; null if there is no place for one.
  virtual std::unique_ptr<Cache> open_cache(const std::string& /*directory*/) { return nullptr; }
};

}  // namespace disk
