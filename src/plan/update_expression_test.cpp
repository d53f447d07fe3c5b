#include "plan/update_expression.h"

#include <doctest/doctest.h>

TEST_CASE("a common path part has one placeholder, and values are numbered by the item's names") {
  plan::Reference reference;
  reference.names = {{"a.b", {"a", "b"}, {}}, {"a.c", {"a", "c"}, {}}, {"b", {"b"}, {}}};
  plan::ReferenceItem item;
  item.names = {{0, 7}, {2, 9}};
  const plan::UpdateExpression some = plan::update_expression(reference, item);
  CHECK(some.text == "SET #n0.#n1 = :v0, #n1 = :v1");
  CHECK(some.names == std::vector<std::string_view>{"a", "b"});
  item.names = {{0, 7}, {1, 8}, {2, 9}};
  const plan::UpdateExpression all = plan::update_expression(reference, item);
  CHECK(all.text == "SET #n0.#n1 = :v0, #n0.#n2 = :v1, #n1 = :v2");
  CHECK(all.names == std::vector<std::string_view>{"a", "b", "c"});
}
