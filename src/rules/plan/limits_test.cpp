#include <doctest/doctest.h>

#include "rules/plan/tag_limits.h"
#include "rules/plan/value_size.h"

TEST_CASE("a tag's text is counted in characters and may be foreign") {
  CHECK(rules::tag_problem("caf\xC3\xA9 + 1", 8).empty());
  CHECK(rules::tag_problem("caf\xC3\xA9 + 1", 7) == "has 8 characters, more than 7");
  CHECK(rules::tag_problem("a;b", 9) == "contains `;`");
}

TEST_CASE("an object's least size leaves out what is optional") {
  plan::Shape shape{.kind = terms::ShapeKind::Object, .fields = {}};
  plan::Field key;
  key.name = "key";
  key.min_length = 4;
  key.max_length = 9;
  plan::Field spare = key;
  spare.optional = true;
  shape.fields = {key, spare};
  // {"key":"????",} and then the spare one as well.
  CHECK(rules::value_size(shape).least == 2 + 9 + 4);
  CHECK(rules::value_size(shape).most == 2 + 2 * (9 + 9));
}
