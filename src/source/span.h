#pragma once

#include <cstdint>

namespace source {

// A run of bytes [begin, end) of the input. The files of one run lie one after the other in a
// single space of offsets (see `Files`), so a span also says which file it is in.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace source
