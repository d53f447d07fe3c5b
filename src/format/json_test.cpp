#include "format/json.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("JSON is indented by two, and what is empty stays on its line") {
  std::string out;
  format::JsonWriter json(out);
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

TEST_CASE("JSON strings show what nobody sees and cannot end a script") {
  CHECK(format::json_quoted("a\"\\\n\r\t") == R"("a\"\\\n\r\t")");
  CHECK(format::json_quoted("</script>") == R"("\u003c/script>")");
  CHECK(format::json_quoted(std::string_view("\0\x1b\x7f", 3)) == R"("\u0000\u001b\u007f")");
  CHECK(format::json_quoted("\xC2\x85\xE2\x80\xA8\xE2\x80\xAE\xEF\xBB\xBF") ==
        R"("\u0085\u2028\u202e\ufeff")");
  CHECK(format::json_quoted("\xF3\xA0\x80\x81") == R"("\udb40\udc01")");
  CHECK(format::json_quoted("Straße 中 ü 🔑 “x”") == "\"Straße 中 ü 🔑 “x”\"");
  CHECK(format::json_quoted("") == "\"\"");
}

TEST_CASE("an object can be printed on one line, with all that is in it") {
  std::string text;
  format::JsonWriter out(text);
  out.begin_object();
  out.key("a").begin_line_object().key("b").integer(1).key("c").begin_array().string("x").string(
      "y");
  out.end_array().key("d").begin_object().end_object().end_object();
  out.key("e").begin_line_object().end_object();
  out.end_object().finish();
  CHECK(text == "{\n  \"a\": {\"b\": 1, \"c\": [\"x\", \"y\"], \"d\": {}},\n  \"e\": {}\n}\n");
}
