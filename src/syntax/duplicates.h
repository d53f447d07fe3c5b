#pragma once

#include <cstdint>
#include <vector>

#include "syntax/document.h"

namespace syntax {

// Two equal keys of one map, as nodes of the document.
struct Duplicate {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

// Finds keys that a map has twice. Reused for all maps, to reuse its memory.
class Duplicates {
 public:
  // Those of `map`, valid until the next call. Keys that are not texts are ignored.
  const std::vector<Duplicate>& find(const Document& document, std::uint32_t map);

 private:
  void find_by_comparison(const std::vector<Node>& nodes, std::uint32_t map);
  void find_by_table(const std::vector<Node>& nodes, std::uint32_t map);

  std::vector<Duplicate> found_;
  std::vector<std::uint32_t> seen_;
};

}  // namespace syntax
