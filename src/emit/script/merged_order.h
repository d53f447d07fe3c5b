#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace emit::script {

// Puts what several lists have into one order, in which each list finds its own as far as the lists
// do not contradict each other. Things are known by a key, and get numbers from 0.
class MergedOrder {
 public:
  explicit MergedOrder(std::size_t lists) : lists_(lists) {}

  // The number of `key`, which comes next in `list`; the lists are added one after the other. A key
  // that the list has already keeps its place.
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
