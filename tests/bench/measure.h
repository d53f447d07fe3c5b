#pragma once

#include <functional>
#include <string>
#include <vector>

namespace bench {

// The cost of one run.
struct Cost {
  double seconds = 0;      // wall clock
  double cpu_seconds = 0;  // user and system
  double megabytes = 0;    // peak resident set
};

// Runs `work` in a separate process and returns its cost; a failed run ends the program.
Cost measure(const std::function<void()>& work);

double median(std::vector<double> values);

}  // namespace bench
