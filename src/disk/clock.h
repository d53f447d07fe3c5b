#pragma once

#include <cstdint>
#include <string>

namespace disk {

// Time in nanoseconds: of the clock that files are stamped with.
std::int64_t now();

// How that clock is set: the time, and how far it is from the time since the start of the system,
// which nobody can set.
struct Clock {
  std::int64_t time = 0;
  std::int64_t offset = 0;
  std::string start;  // which start of the system this is; empty if it does not say
};
Clock read_clock();

}  // namespace disk
