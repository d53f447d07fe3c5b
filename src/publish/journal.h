#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace publish {

// What an interrupted build had begun to put in place: for each path below the root, the digests of
// what it, or a build before it, was writing there. A file with such a digest is ours although no
// manifest lists it yet. A journal never causes a write.
struct Journal {
  std::unordered_map<std::string, std::vector<std::string>> digests;

  void add(const std::string& path, const std::string& digest);
  [[nodiscard]] bool knows(const std::string& path, std::string_view digest) const;
};

std::string print_journal(const Journal& journal);
// Empty unless `text` is exactly what `print_journal` prints.
Journal read_journal(std::string_view text);

}  // namespace publish
