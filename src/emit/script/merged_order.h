#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace emit::script {

// Merges lists into one order that keeps the order of each, unless the lists contradict each other.
// Items are identified by a key and get numbers from 0.
class MergedOrder {
 public:
  explicit MergedOrder(std::size_t lists) : lists_(lists) {}

  // Appends `key` to `list` and returns its number; lists are added one after the other. A key that
  // is already in the list keeps its place.
  std::size_t add(std::size_t list, std::string key);

  // How many keys there are.
  [[nodiscard]] std::size_t size() const { return known_.size(); }

  // Every number once.
  [[nodiscard]] std::vector<std::size_t> numbers() const;

 private:
  struct Known {
    std::size_t number;
    std::size_t last_list;
  };
  std::unordered_map<std::string, Known> known_;
  std::vector<std::vector<std::size_t>> lists_;  // numbers
};

}  // namespace emit::script
