#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace diag {

// A run of bytes of one line to underline, with its label, which may be empty.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text;
  bool primary = false;
};

// A row under a line of source, or the line itself.
struct Row {
  std::string text;
  bool source = false;
  bool primary = false;  // underlines the first place, not a second one
};

// The line as it is shown, followed by the rows that underline `marks`. A very long line is cut
// around each mark and shown once for each.
std::vector<Row> snippet(std::string_view line, std::span<const Mark> marks);

}  // namespace diag
