#pragma once

#include <string>

namespace disk {

// Remembers between runs, outside of the outputs, that a directory was found to be right. It only
// saves reading files again: if it is lost or unusable, they are read.
class Cache {
 public:
  Cache() = default;
  Cache(const Cache&) = delete;
  Cache& operator=(const Cache&) = delete;
  virtual ~Cache() = default;

  // True if `fingerprint` is the last one kept under `name`.
  virtual bool knows(const std::string& name, const std::string& fingerprint) = 0;
  virtual void keep(const std::string& name, const std::string& fingerprint) = 0;
};

}  // namespace disk
