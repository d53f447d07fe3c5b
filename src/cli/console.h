#pragma once

#include <string>

namespace cli {

// The output of a run; `main` prints it.
struct Console {
  std::string out;
  std::string err;
  bool color = false;  // in `err`
};

}  // namespace cli
