#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "git/process.h"
#include "git/repository.h"

namespace git {

// Reads blobs through a single `git cat-file --batch`.
class Blobs {
 public:
  static Expected<Blobs> open(const Repository& repository);

  Blobs(Blobs&&) = default;
  Blobs& operator=(Blobs&&) = delete;
  Blobs(const Blobs&) = delete;
  Blobs& operator=(const Blobs&) = delete;
  ~Blobs();

  // The content of the blob with the id of an Entry; a failure if it does not exist, has more than
  // `limit` bytes (TooBig), or git has exited. After the first two, further blobs can be read.
  Expected<std::string> read(const std::string& id, std::size_t limit);

 private:
  explicit Blobs(Process process) : process_(std::move(process)) {}
  // Reads more bytes from git; false at the end.
  bool fill();
  // What git printed before it exited.
  Failure ended();

  Process process_;
  std::string waiting_;  // read from git, not yet returned
};

}  // namespace git
