#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "git/process.h"
#include "git/repository.h"

namespace git {

// The contents of blobs, from one `git cat-file --batch` for all of them.
class Blobs {
 public:
  static Expected<Blobs> open(const Repository& repository);

  Blobs(Blobs&&) = default;
  Blobs& operator=(Blobs&&) = delete;
  Blobs(const Blobs&) = delete;
  Blobs& operator=(const Blobs&) = delete;
  ~Blobs();

  // All bytes of a blob, given by the id of an Entry; a failure if it is not there, has more than
  // `limit` bytes (TooBig), or git ended. After one of the first two the next can be read.
  Expected<std::string> read(const std::string& id, std::size_t limit);

 private:
  explicit Blobs(Process process) : process_(std::move(process)) {}
  // Takes more bytes from git; false at the end.
  bool fill();
  // What git said before it ended.
  Failure ended();

  Process process_;
  std::string waiting_;  // read, not yet given out
};

}  // namespace git
