#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace policy_tests {

// Where the decisions of a generator come from: a seed, or the bytes of a fuzzer.
class Choices {
 public:
  explicit Choices(std::uint64_t seed) : state_(seed) {}
  explicit Choices(std::span<const std::uint8_t> bytes) : bytes_(bytes), from_bytes_(true) {}

  // 0 … count-1.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  bool chance(std::size_t percent) { return below(100) < percent; }
  template <class List>
  auto one_of(const List& list) {
    return list[below(list.size())];
  }
  // When the bytes are used up, every choice is the first.
  [[nodiscard]] bool empty() const { return from_bytes_ && bytes_.empty(); }

 private:
  std::uint64_t next() {
    if (from_bytes_) {
      if (bytes_.empty()) {
        return 0;
      }
      const std::uint8_t byte = bytes_.front();
      bytes_ = bytes_.subspan(1);
      return byte;
    }
    // SplitMix64.
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
  }

  std::uint64_t state_ = 0;
  std::span<const std::uint8_t> bytes_;
  bool from_bytes_ = false;
};

}  // namespace policy_tests
