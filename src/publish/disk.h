#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publish/failure.h"
#include "publish/memory.h"
#include "publish/root.h"

namespace publish {

enum class Access {
  Read,   // beside other readers; a directory that is not there reads as an empty one
  Write,  // alone; the directory is made if it is not there
};

// A file that is read from its beginning to its end.
class Stream {
 public:
  Stream() = default;
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  virtual ~Stream() = default;

  // The next bytes, at most `size`; 0 at the end and after a failure.
  virtual std::size_t next(char* to, std::size_t size, std::optional<Failure>& failure) = 0;
};

// The part of a file system that secretgen needs. Paths are as the user gives them.
class Disk {
 public:
  Disk() = default;
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
  virtual ~Disk() = default;

  // The whole file; nullopt if it is not there, or if there is a failure. A file over `limit` bytes
  // is one.
  virtual std::optional<std::string> read(const std::string& path, std::size_t limit,
                                          std::optional<Failure>& failure) = 0;
  // For files that are too large to hold; null if it is not there, or if there is a failure.
  virtual std::unique_ptr<Stream> stream(const std::string& path,
                                         std::optional<Failure>& failure) = 0;
  [[nodiscard]] virtual bool is_directory(const std::string& path) = 0;
  // Paths of all files below `directory` called `name`, all of them if it is empty, sorted; links
  // are not followed.
  virtual std::vector<std::string> find(const std::string& directory, std::string_view name,
                                        std::optional<Failure>& failure) = 0;
  // Opens a directory and holds it until the root is destroyed: against writers, or against
  // everyone else who opens it. Waits a while for others, then fails (`Failure::busy`). Null only
  // with a failure.
  virtual std::unique_ptr<Root> open_root(const std::string& directory, Access access,
                                          std::optional<Failure>& failure) = 0;
  // What is known of `directory` from earlier runs; null if nothing can be.
  virtual std::unique_ptr<Memory> open_memory(const std::string& /*directory*/) { return nullptr; }
};

// The real one.
class RealDisk final : public Disk {
 public:
  std::optional<std::string> read(const std::string& path, std::size_t limit,
                                  std::optional<Failure>& failure) override;
  std::unique_ptr<Stream> stream(const std::string& path, std::optional<Failure>& failure) override;
  [[nodiscard]] bool is_directory(const std::string& path) override;
  std::vector<std::string> find(const std::string& directory, std::string_view name,
                                std::optional<Failure>& failure) override;
  std::unique_ptr<Root> open_root(const std::string& directory, Access access,
                                  std::optional<Failure>& failure) override;
  std::unique_ptr<Memory> open_memory(const std::string& directory) override;
};

}  // namespace publish
