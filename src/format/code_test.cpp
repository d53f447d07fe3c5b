#include <doctest/doctest.h>

#include <string>

#include "format/python.h"
#include "format/typescript.h"

namespace {

template <class Append>
std::string made(Append append, std::string_view text) {
  std::string out;
  append(out, text);
  return out;
}

}  // namespace

TEST_CASE("a Python string contains exactly the text, never code") {
  CHECK(made(format::append_py_string, "a\"b\\n{x}\n") == R"("a\"b\\n{x}\n")");
  CHECK(made(format::append_py_string, "\xE2\x80\xAE") == R"("\u202e")");
  CHECK(made(format::append_py_string, "\xF3\xA0\x80\x81") == R"("\U000e0001")");
}

TEST_CASE("no text can end its docstring") {
  CHECK(made(format::append_py_docstring, "\"\"\" \\ end\nnext") == "\\\"\\\"\\\" \\\\ end\nnext");
}

TEST_CASE("a property name is quoted unless it is an identifier") {
  CHECK(made(format::append_ts_property, "API_KEY") == "API_KEY");
  CHECK(made(format::append_ts_property, "a.b") == "\"a.b\"");
  CHECK(made(format::append_ts_property, "1a") == "\"1a\"");
  CHECK(made(format::append_ts_property, "constructor") == "\"constructor\"");
}
