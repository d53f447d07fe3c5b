#include "syntax/duplicates.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace syntax {

namespace {

// Up to this many keys, comparing each with all is faster than a hash table.
constexpr std::uint32_t kFewKeys = 16;

std::uint32_t next_key(const std::vector<Node>& nodes, std::uint32_t key) {
  return nodes[nodes[key].next].next;
}

}  // namespace

const std::vector<Duplicate>& Duplicates::find(const Document& document, std::uint32_t map) {
  found_.clear();
  if (document.nodes[map].size <= kFewKeys) {
    find_by_comparison(document.nodes, map);
  } else {
    find_by_table(document.nodes, map);
  }
  return found_;
}

void Duplicates::find_by_comparison(const std::vector<Node>& nodes, std::uint32_t map) {
  seen_.clear();
  for (std::uint32_t key = nodes[map].first_child; key != 0; key = next_key(nodes, key)) {
    if (nodes[key].kind != Kind::Scalar) {
      continue;
    }
    const auto same = std::ranges::find_if(
        seen_, [&](std::uint32_t other) { return nodes[other].text == nodes[key].text; });
    if (same != seen_.end()) {
      found_.push_back({*same, key});
    } else {
      seen_.push_back(key);
    }
  }
}

void Duplicates::find_by_table(const std::vector<Node>& nodes, std::uint32_t map) {
  // Not kept: clearing a table costs its largest size each time.
  std::unordered_map<std::string_view, std::uint32_t> table;
  table.reserve(nodes[map].size);
  for (std::uint32_t key = nodes[map].first_child; key != 0; key = next_key(nodes, key)) {
    if (nodes[key].kind != Kind::Scalar) {
      continue;
    }
    const auto [same, added] = table.emplace(nodes[key].text, key);
    if (!added) {
      found_.push_back({same->second, key});
    }
  }
}

}  // namespace syntax
