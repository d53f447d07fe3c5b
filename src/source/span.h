#pragma once

#include <cstdint>

namespace source {

// A range of bytes [begin, end) of the input. All files of a run share one space of offsets (see
// `Files`), so a span also identifies its file.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace source
