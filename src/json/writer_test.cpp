#include "json/writer.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("JSON is indented by two, and empty arrays and objects stay on one line") {
  std::string out;
  json::Writer json(out);
  json.begin_object().key("list").begin_array().string("a").integer(-5).end_array();
  json.key("none").begin_array().end_array().key("nothing").begin_object().end_object();
  json.key("yes").boolean(true).end_object().finish();
  CHECK(out == R"({
  "list": [
    "a",
    -5
  ],
  "none": [],
  "nothing": {},
  "yes": true
}
)");
}

TEST_CASE("an object can be printed on one line, with its contents") {
  std::string text;
  json::Writer out(text);
  out.begin_object();
  out.key("a").begin_line_object().key("b").integer(1).key("c").begin_array().string("x").string(
      "y");
  out.end_array().key("d").begin_object().end_object().end_object();
  out.key("e").begin_line_object().end_object();
  out.end_object().finish();
  CHECK(text == "{\n  \"a\": {\"b\": 1, \"c\": [\"x\", \"y\"], \"d\": {}},\n  \"e\": {}\n}\n");
}
