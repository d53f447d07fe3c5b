#pragma once

#include <string>

namespace cli {

// What a run says; `main` prints it.
struct Console {
  std::string out;
  std::string err;
  bool color = false;  // in `err`
};

}  // namespace cli
