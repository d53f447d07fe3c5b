#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace publish {

// What a build that was interrupted had begun to put in place: for each path below the root the
// digests of what it, or one before it, was writing there. A file with such a digest is ours though
// no manifest says so yet. It gives no other right: nothing is written because a journal says so.
struct Journal {
  std::unordered_map<std::string, std::vector<std::string>> digests;

  void add(const std::string& path, const std::string& digest);
  [[nodiscard]] bool knows(const std::string& path, std::string_view digest) const;
};

std::string print_journal(const Journal& journal);
// Empty if `text` is not, to the last byte, what `print_journal` prints.
Journal read_journal(std::string_view text);

}  // namespace publish
