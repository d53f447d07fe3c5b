#include "publish/commit.h"

#include <doctest/doctest.h>

#include "base/digest.h"
#include "disk/memory_disk.h"

namespace {

using Before = publish::Change::Before;
using Tree = std::map<std::string, std::string>;

const Tree kOld{{"out/a", "old a"}, {"out/gone", "old"}, {"out/mine", "mine"}};
const Tree kNew{{"out/a", "new a"}, {"out/d/b", "new b"}, {"out/mine", "mine"}};

struct Writing {
  std::string a = "new a";
  std::string b = "new b";
  std::vector<publish::Change> changes{
      {.path = "a",
       .text = &a,
       .digest = base::sha256_hex(a),
       .before = Before::File,
       .before_digest = base::sha256_hex("old a")},
      {.path = "d/b", .text = &b, .digest = base::sha256_hex(b)},
      {.path = "gone", .before = Before::File, .before_digest = base::sha256_hex("old")}};

  disk::Expected<void> operator()(disk::MemoryDisk& disk) const {
    const auto root = disk.open_root("out", disk::Access::Write);
    REQUIRE(root);
    const auto interrupted = publish::find_interrupted(**root);
    REQUIRE(interrupted);
    return publish::commit(**root, changes, *interrupted);
  }
};

Tree without_staging(const Tree& tree) {
  Tree files = tree;
  std::erase_if(files, [](const auto& file) { return file.first.starts_with("out/.secretgen/"); });
  return files;
}

int steps_of_a_build() {
  disk::MemoryDisk disk;
  disk.files = kOld;
  CHECK(Writing()(disk));
  CHECK(disk.files == kNew);
  return disk.steps;
}

}  // namespace

TEST_CASE("a step that is refused leaves all as it was, or all new") {
  const int steps = steps_of_a_build();
  CHECK(steps > 10);
  for (int i = 1; i <= steps; ++i) {
    CAPTURE(i);
    disk::MemoryDisk disk;
    disk.files = kOld;
    disk.refused_at = i;
    CHECK_FALSE(Writing()(disk));
    const Tree left = without_staging(disk.files);
    CHECK((left == kOld || left == kNew));
    // Only when sweeping up was refused is there anything left to sweep.
    CHECK((disk.files == left || left == kNew));
  }
}

TEST_CASE("after a kill at any step each file is old or new, and the journal knows the new ones") {
  const int steps = steps_of_a_build();
  for (int i = 1; i <= steps; ++i) {
    CAPTURE(i);
    disk::MemoryDisk disk;
    disk.files = kOld;
    disk.killed_at = i;
    CHECK_THROWS_AS(static_cast<void>(Writing()(disk)), disk::MemoryDisk::Killed);
    disk.killed_at = 0;
    const auto root = disk.open_root("out", disk::Access::Write);
    REQUIRE(root);
    const auto interrupted = publish::find_interrupted(**root);
    REQUIRE(interrupted);
    const Tree left = without_staging(disk.files);
    const bool done = left == kNew;
    for (const char* path : {"out/a", "out/d/b", "out/gone", "out/mine"}) {
      CAPTURE(path);
      const auto now = left.find(path);
      const std::string text = now == left.end() ? "" : now->second;
      const auto old = kOld.find(path);
      const bool is_old = text == (old == kOld.end() ? "" : old->second);
      const auto wanted = kNew.find(path);
      CHECK((is_old || text == (wanted == kNew.end() ? "" : wanted->second)));
      if (!is_old && !text.empty() && !done) {
        CHECK(interrupted->journal.knows(std::string(path).substr(4), base::sha256_hex(text)));
      }
    }
    CHECK(publish::clear_interrupted(**root, *interrupted));
    CHECK(without_staging(disk.files) == disk.files);
  }
}

TEST_CASE("where names cannot be swapped, what is new stays and the journal says so") {
  disk::MemoryDisk disk;
  disk.files = kOld;
  disk.swaps = false;
  disk.unwritable = {"out/d/b"};
  CHECK_FALSE(Writing()(disk));
  CHECK(disk.files.at("out/a") == "new a");
  CHECK(disk.files.contains("out/.secretgen/journal"));
  disk.unwritable.clear();
  Writing again;
  again.changes.erase(again.changes.begin());
  CHECK(again(disk));
  CHECK(disk.files == kNew);
}

TEST_CASE("an edit that is made while the build runs is not lost") {
  disk::MemoryDisk disk;
  disk.files = kOld;
  disk.files["out/gone"] = "edited";
  const Tree before = disk.files;
  const auto done = Writing()(disk);
  REQUIRE_FALSE(done);
  CHECK(done.error().path == "out/gone");
  CHECK(disk.files == before);
}

TEST_CASE("a journal is taken as it was printed, or not at all") {
  publish::Journal journal;
  journal.add("shop/a b.json", base::sha256_hex("1"));
  journal.add("shop/a b.json", base::sha256_hex("2"));
  const std::string text = publish::print_journal(journal);
  CHECK(publish::read_journal(text).digests == journal.digests);
  for (std::size_t i = 0; i < text.size(); ++i) {
    CHECK(publish::read_journal(std::string_view(text).substr(0, i)).digests.empty());
  }
  const std::string digest = base::sha256_hex("");
  for (const char* path : {"../a", "/a", "a/../b", "a//b", "", "."}) {
    CAPTURE(path);
    CHECK(publish::read_journal("secretgen journal 1\n" + digest + " " + path + "\nend\n")
              .digests.empty());
  }
}
