#include "diag/example.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace diag {

namespace {

constexpr std::string_view kPlace = "<?>";

constexpr std::string_view kGoodSpec = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
)";

// The top-level keys of a spec in the order in which people write them.
constexpr std::array<std::string_view, 20> kOrder{
    "version",    "system",       "description", "owner",      "include",  "provision", "naming",
    "defaults",   "environments", "conventions", "dimensions", "shapes",   "secrets",   "services",
    "principals", "references",   "targets",     "local",      "excluded", "waivers"};

std::string_view key_of(std::string_view block) { return block.substr(0, block.find(':')); }

std::size_t rank(std::string_view block) {
  return static_cast<std::size_t>(std::ranges::find(kOrder, key_of(block)) - kOrder.begin());
}

// The top-level keys, each with its lines.
std::vector<std::string_view> blocks(std::string_view text) {
  std::vector<std::string_view> all;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = text.find('\n', begin);
    while (end != std::string_view::npos && end + 1 < text.size() && text[end + 1] == ' ') {
      end = text.find('\n', end + 1);
    }
    const std::size_t next = end == std::string_view::npos ? text.size() : end + 1;
    all.push_back(text.substr(begin, next - begin));
    begin = next;
  }
  return all;
}

std::string edited(const Example& example, std::string_view edit) {
  std::string text(example.text);
  // A raw string begins behind its first line break.
  text.erase(0, text.starts_with('\n') ? 1 : 0);
  text.replace(text.find(kPlace), kPlace.size(), edit);
  if (example.whole) {
    return text;
  }
  if (!text.ends_with('\n')) {
    text += '\n';
  }
  std::vector<std::string_view> all = blocks(text);
  for (const std::string_view block : blocks(kGoodSpec)) {
    if (std::ranges::find(all, key_of(block), key_of) == all.end()) {
      all.push_back(block);
    }
  }
  std::ranges::stable_sort(all, {}, rank);
  std::string spec;
  for (const std::string_view block : all) {
    spec += block;
  }
  return spec;
}

}  // namespace

std::string bad_spec(const Example& example) { return edited(example, example.bad); }

std::string good_spec(const Example& example) { return edited(example, example.good); }

}  // namespace diag
