#pragma once

#include <cstdint>
#include <string>

namespace disk {

// The time in nanoseconds, by the clock that stamps files.
std::int64_t now();

// How that clock is set: the time, and its offset from the time since boot, which nobody can set.
struct Clock {
  std::int64_t time = 0;
  std::int64_t offset = 0;
  std::string start;  // the id of the current boot; empty if unknown
};
Clock read_clock();

}  // namespace disk
