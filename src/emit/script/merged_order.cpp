#include "emit/script/merged_order.h"

#include <optional>
#include <utility>

#include "base/check.h"

namespace emit::script {

namespace {

// Merges lists by their heads.
class OrderMerge {
 public:
  OrderMerge(const std::vector<std::vector<std::size_t>>& orders, std::size_t count)
      : orders_(orders), heads_(orders.size(), 0), lists_(count, 0), heading_(count, 0) {
    for (const std::vector<std::size_t>& order : orders) {
      for (const std::size_t number : order) {
        ++lists_[number];
      }
    }
    for (std::size_t list = 0; list < orders.size(); ++list) {
      enter_head(list);
    }
  }

  std::vector<std::size_t> run() {
    std::vector<std::size_t> merged;
    while (const auto next = choose()) {
      merged.push_back(*next);
      take(*next);
    }
    SG_CHECK(merged.size() == lists_.size(), "every number is in a list");
    return merged;
  }

 private:
  [[nodiscard]] bool ended(std::size_t list) const { return heads_[list] == orders_[list].size(); }
  [[nodiscard]] std::size_t head(std::size_t list) const { return orders_[list][heads_[list]]; }

  // The first head that no other list has further back; the first head if the lists contradict
  // each other.
  [[nodiscard]] std::optional<std::size_t> choose() const {
    std::optional<std::size_t> first;
    for (std::size_t list = 0; list < orders_.size(); ++list) {
      if (ended(list)) {
        continue;
      }
      if (heading_[head(list)] == lists_[head(list)]) {
        return head(list);
      }
      first = first.value_or(head(list));
    }
    return first;
  }

  void take(std::size_t number) {
    lists_[number] = 0;
    for (std::size_t list = 0; list < orders_.size(); ++list) {
      if (!ended(list) && head(list) == number) {
        ++heads_[list];
        enter_head(list);
      }
    }
  }

  // Skips what was taken out of turn.
  void enter_head(std::size_t list) {
    while (!ended(list) && lists_[head(list)] == 0) {
      ++heads_[list];
    }
    if (!ended(list)) {
      ++heading_[head(list)];
    }
  }

  const std::vector<std::vector<std::size_t>>& orders_;
  std::vector<std::size_t> heads_;    // of each list: the index of its next number
  std::vector<std::size_t> lists_;    // of each number: how many lists have it; 0 once it is taken
  std::vector<std::size_t> heading_;  // of each number: how many lists have it as their head
};

}  // namespace

std::size_t MergedOrder::add(std::size_t list, std::string key) {
  const auto [found, added] = known_.try_emplace(std::move(key), Known{known_.size(), list});
  Known& known = found->second;
  if (added || known.last_list != list) {
    known.last_list = list;
    lists_[list].push_back(known.number);
  }
  return known.number;
}

std::vector<std::size_t> MergedOrder::numbers() const {
  return OrderMerge(lists_, known_.size()).run();
}

}  // namespace emit::script
