#include "format/json.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("JSON strings escape invisible characters and cannot end a script") {
  CHECK(format::json_quoted("a\"\\\n\r\t") == R"("a\"\\\n\r\t")");
  CHECK(format::json_quoted("</script>") == R"("\u003c/script>")");
  CHECK(format::json_quoted(std::string_view("\0\x1b\x7f", 3)) == R"("\u0000\u001b\u007f")");
  CHECK(format::json_quoted("\xC2\x85\xE2\x80\xA8\xE2\x80\xAE\xEF\xBB\xBF") ==
        R"("\u0085\u2028\u202e\ufeff")");
  CHECK(format::json_quoted("\xF3\xA0\x80\x81") == R"("\udb40\udc01")");
  CHECK(format::json_quoted("Straße 中 ü 🔑 “x”") == "\"Straße 中 ü 🔑 “x”\"");
  CHECK(format::json_quoted("") == "\"\"");
}

TEST_CASE("JSON for a log is ASCII for any bytes") {
  std::string out;
  format::append_json_ascii(out, "a \"ü\" 🔑 \xff\n");
  CHECK(out == R"("a \"\u00fc\" \ud83d\udd11 \ufffd\n")");
}
