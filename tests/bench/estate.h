#pragma once

#include <cstddef>
#include <string>

namespace bench {

// The size of a synthetic system. A secret has four fields; a service reads five secrets.
struct Size {
  std::size_t services = 0;
  std::size_t environments = 0;
  std::size_t secrets = 0;
};

// A spec of that size. The same size gives the same bytes on every machine.
std::string estate(const Size& size);

}  // namespace bench
