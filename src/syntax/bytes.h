#pragma once

#include <cstdint>
#include <vector>

#include "diag/sink.h"
#include "source/files.h"

namespace syntax {

// What the bytes alone reveal.
struct Bytes {
  // False if parsing the bytes as YAML would only give misleading findings.
  bool readable = true;
  // The first tab of each line that is indented with one, in order. Whether it is a mistake depends
  // on the context: inside a text a tab is just a tab.
  std::vector<std::uint32_t> tabs;
};

// Checks the rules of byte_rules.h, except for tabs.
Bytes check_bytes(const source::File& file, diag::Sink& sink);

}  // namespace syntax
