#include "publish/publish.h"

#include <doctest/doctest.h>

#include "publish/memory_disk.h"
#include "publish/rules.h"

TEST_CASE("only what differs is written") {
  publish::MemoryDisk disk;
  disk.files = {{"out/a", "same"}, {"out/b", "old"}, {"out/foreign", "kept"}};
  diag::Collector sink;
  const base::FileSet files{{"a", "same"}, {"b", "new"}, {"dev/c", "first"}};
  const auto outcome = publish::publish(files, "out", false, disk, sink);
  CHECK(outcome.unchanged == 1);
  CHECK(outcome.changed == std::vector<std::string>{"b"});
  CHECK(outcome.added == std::vector<std::string>{"dev/c"});
  CHECK(disk.written == std::vector<std::string>{"out/b", "out/dev/c"});
  CHECK(disk.files["out/b"] == "new");
  CHECK(disk.files["out/foreign"] == "kept");
  CHECK(sink.all().empty());
}

TEST_CASE("a dry run says what it would do and touches nothing") {
  publish::MemoryDisk disk;
  disk.files = {{"out/b", "old"}};
  diag::Collector sink;
  const auto outcome = publish::publish({{"a", "1"}, {"b", "2"}}, "out", true, disk, sink);
  CHECK(outcome.added.size() == 1);
  CHECK(outcome.changed.size() == 1);
  CHECK(disk.written.empty());
}

TEST_CASE("a refusal is reported with its path, and nothing after it is tried") {
  publish::MemoryDisk disk;
  disk.unwritable = {"out/a"};
  diag::Collector sink;
  publish::publish({{"a", "1"}, {"b", "2"}}, "out", false, disk, sink);
  REQUIRE(sink.all().size() == 1);
  CHECK(sink.all()[0].rule.code == "SG4002");
  CHECK(sink.all()[0].message == "cannot write `out/a`: No space left on device");
  CHECK(disk.written.empty());
}

TEST_CASE("what cannot be compared stops the build before it writes") {
  publish::MemoryDisk disk;
  disk.unreadable = {"out/b"};
  diag::Collector sink;
  publish::publish({{"a", "1"}, {"b", "2"}}, "out", false, disk, sink);
  REQUIRE(sink.all().size() == 1);
  CHECK(sink.all()[0].rule.code == "SG4001");
  CHECK(disk.written.empty());
}
