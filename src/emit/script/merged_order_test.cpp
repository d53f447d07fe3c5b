#include "emit/script/merged_order.h"

#include <doctest/doctest.h>

#include <string_view>

namespace emit::script {

namespace {

// The letters of all lists in their merged order.
std::string merged(const std::vector<std::string_view>& lists) {
  MergedOrder order(lists.size());
  std::string letters;
  for (std::size_t list = 0; list < lists.size(); ++list) {
    for (const char letter : lists[list]) {
      if (order.add(list, std::string(1, letter)) == letters.size()) {
        letters += letter;
      }
    }
  }
  std::string text;
  for (const std::size_t number : order.numbers()) {
    text += letters[number];
  }
  return text;
}

}  // namespace

TEST_CASE("equal lists are their own merged order") {
  CHECK(merged({"cab", "cab"}) == "cab");
  CHECK(merged({}).empty());
}

TEST_CASE("items of some lists only keep their place in each") {
  // The last list defines the order of the items that only the second and the third have.
  CHECK(merged({"ab", "ayb", "axb", "axyb"}) == "axyb");
  CHECK(merged({"", "bc", "ab"}) == "abc");
}

TEST_CASE("contradictory lists have a merged order, too") {
  CHECK(merged({"abc", "cba"}) == "abc");
  CHECK(merged({"aba"}) == "ab");
}

}  // namespace emit::script
