#pragma once

#include <string>

namespace disk {

// Keeps, between runs and outside of the outputs, that a directory was found to be right. What it
// says is only a reason not to read files again: if it is lost or refused, they are read.
class Cache {
 public:
  Cache() = default;
  Cache(const Cache&) = delete;
  Cache& operator=(const Cache&) = delete;
  virtual ~Cache() = default;

  // True if `fingerprint` is what was kept last under this `name`.
  virtual bool knows(const std::string& name, const std::string& fingerprint) = 0;
  virtual void keep(const std::string& name, const std::string& fingerprint) = 0;
};

}  // namespace disk
