#include "emit/initial_value.h"

#include <doctest/doctest.h>

#include "emit/sample_plan_test.h"

using emit::initial_value;
using terms::ShapeKind;

TEST_CASE("a value is its placeholder, or generated") {
  CHECK(initial_value({ShapeKind::Value, {emit::sample_field("")}}).text == "REPLACE_ME");
  const plan::Shape generated{ShapeKind::Value, {emit::sample_generated("")}};
  CHECK(initial_value(generated).generated == generated.fields.data());
  CHECK_FALSE(initial_value(generated).text);
}

TEST_CASE("an object is JSON with the fields that have an initial value") {
  plan::Field optional = emit::sample_field("later");
  optional.optional = true;
  const plan::Shape shape{
      ShapeKind::Object,
      {emit::sample_constant("port", "5432", terms::FieldFormat::Integer),
       emit::sample_constant("tls", "true", terms::FieldFormat::Boolean),
       emit::sample_constant("engine", "a\"b\\c\nd</script>"), emit::sample_generated("password"),
       optional, emit::sample_field("user")}};
  const auto value = initial_value(shape);
  REQUIRE(value.text);
  CHECK(*value.text == R"({"port":5432,"tls":true,"engine":"a\"b\\c\nd\u003c/script>",)"
                       R"("user":"REPLACE_ME"})");
  REQUIRE(value.generated != nullptr);
  CHECK(value.generated->name == "password");
}

TEST_CASE("an object of optional fields is empty, a binary has no value") {
  plan::Field optional = emit::sample_field("later");
  optional.optional = true;
  CHECK(initial_value({ShapeKind::Object, {optional}}).text == "{}");
  CHECK_FALSE(initial_value({ShapeKind::Value, {optional}}).text);
  CHECK_FALSE(initial_value({ShapeKind::Binary, {}}).text);
}
