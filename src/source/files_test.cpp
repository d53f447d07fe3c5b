#include "source/files.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("a place is a line and a column that counts characters") {
  source::Files files;
  const source::File& file = files.add("a.yaml", "one\nzwö: x\n\nend");
  CHECK(file.position(0).line == 1);
  CHECK(file.position(0).column == 1);
  const source::Position x = file.position(10);
  CHECK(x.line == 2);
  CHECK(x.column == 6);
  CHECK(file.position(12).line == 3);
  const source::Position end = file.position(static_cast<std::uint32_t>(file.text().size()));
  CHECK(end.line == 4);
  CHECK(end.column == 4);
}

TEST_CASE("a line has no line end, of either kind") {
  source::Files files;
  const source::File& file = files.add("a.yaml", "one\r\ntwo\n");
  CHECK(file.line(1) == "one");
  CHECK(file.line(2) == "two");
  CHECK(file.line(3).empty());
  CHECK(file.line_begin(2) == 5);
}

TEST_CASE("the end of a file belongs to that file") {
  source::Files files;
  const source::File& first = files.add("first", "abc");
  const source::File& empty = files.add("empty", "");
  const source::File& last = files.add("last", "xy");
  CHECK(files.find(3) == &first);
  CHECK(files.find(empty.base()) == &empty);
  CHECK(files.find(last.base() + 2) == &last);
  CHECK(files.find(last.base() + 3) == nullptr);
  CHECK(empty.position(empty.base()).line == 1);
  CHECK(first.contains({0, 3}));
  CHECK_FALSE(first.contains({0, 4}));
  CHECK_FALSE(first.contains({2, 1}));
}

TEST_CASE("without a file there is no place") {
  const source::Files files;
  CHECK(files.find(0) == nullptr);
}

TEST_CASE("a byte order mark is dropped") {
  source::Files files;
  CHECK(files.add("a", "\xef\xbb\xbfx: 1").text() == "x: 1");
}

TEST_CASE("columns are right far into a long line") {
  source::Files files;
  std::string text = "\n";
  for (int i = 0; i < 5000; ++i) {
    text += "é";
  }
  const source::File& file = files.add("a", text);
  CHECK(file.position(1 + 2 * 4999).column == 5000);
  CHECK(file.position(1 + 2 * 5000).column == 5001);
}
