#pragma once

#include <functional>
#include <string>
#include <vector>

namespace bench {

// What one run took.
struct Cost {
  double seconds = 0;      // wall clock
  double cpu_seconds = 0;  // user and system
  double megabytes = 0;    // peak resident set
};

// Runs `work` in a process of its own and says what it took; a run that fails ends the program.
Cost measure(const std::function<void()>& work);

double median(std::vector<double> values);

}  // namespace bench
