#pragma once

#include <cstdint>
#include <vector>

#include "syntax/document.h"

namespace syntax {

// Two keys of one map that say the same, as nodes of the document.
struct Duplicate {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

// Finds keys that a map holds twice. Kept from map to map, so that its memory is.
class Duplicates {
 public:
  // Those of the map `map`, good until the next call. Keys that are no texts are passed over.
  const std::vector<Duplicate>& find(const Document& document, std::uint32_t map);

 private:
  void find_by_comparison(const std::vector<Node>& nodes, std::uint32_t map);
  void find_by_table(const std::vector<Node>& nodes, std::uint32_t map);

  std::vector<Duplicate> found_;
  std::vector<std::uint32_t> seen_;
};

}  // namespace syntax
