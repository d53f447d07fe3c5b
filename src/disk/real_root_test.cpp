#include "disk/real_root.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "disk/real_disk.h"

namespace {

namespace fs = std::filesystem;

class Scratch {
 public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "secretgen-unit-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { fs::remove_all(path_); }
  [[nodiscard]] fs::path operator/(const char* name) const { return path_ / name; }

 private:
  fs::path path_;
};

std::string text_of(const fs::path& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

constexpr std::size_t kMost = 1000;

}  // namespace

TEST_CASE("no path leads out of a root, with openat2 or without") {
  const Scratch scratch;
  fs::create_directories(scratch / "root/d");
  fs::create_directories(scratch / "else");
  std::ofstream(scratch / "else/file") << "outside";
  std::ofstream(scratch / "root/d/file") << "inside";
  fs::create_symlink("../else", scratch / "root/out");
  fs::create_symlink("d", scratch / "root/in");
  fs::create_symlink("d/file", scratch / "root/link");
  for (const auto resolution : {disk::Resolution::Kernel, disk::Resolution::ByComponent}) {
    const disk::Descriptor root(::open((scratch / "root").c_str(), O_RDONLY | O_DIRECTORY));
    const auto error = [&](std::string_view path) {
      return disk::open_below(root.get(), path, O_RDONLY, resolution).open() ? 0 : errno;
    };
    CHECK(error("d/file") == 0);
    CHECK(error("") == 0);
    CHECK(error("out/file") == ELOOP);
    CHECK(error("in/file") == ELOOP);
    CHECK(error("link") == ELOOP);
    CHECK(error("../else/file") == EXDEV);
    CHECK(error((scratch / "else/file").string()) == EXDEV);
    CHECK(error("none") == ENOENT);
    CHECK(error("d/file/x") == ENOTDIR);

    const auto opened =
        disk::RealRoot::open((scratch / "root").string(), disk::Access::Write, resolution);
    REQUIRE(opened);
    disk::Root& inside = **opened;
    CHECK(inside.read("d/file", kMost) == "inside");
    CHECK(inside.read("none", kMost).error().absent());
    CHECK(inside.read("d/file/x", kMost).error().absent());
    CHECK(inside.read("d", kMost).error().kind == disk::Failure::Kind::Refused);
    CHECK(inside.read("d/file", 1).error().kind == disk::Failure::Kind::TooBig);
    CHECK(inside.read("link", kMost).error().kind == disk::Failure::Kind::Link);
    CHECK(inside.read("out/file", kMost).error().kind == disk::Failure::Kind::Refused);
    CHECK_FALSE(inside.create("out/new", "x"));
    CHECK_FALSE(inside.remove("out/file"));
    CHECK_FALSE(inside.move("d/file", "out/moved"));
    CHECK(inside.create("new", "x"));
    CHECK(inside.replace("new", "link"));
    CHECK(text_of(scratch / "root/link") == "x");
    CHECK_FALSE(fs::is_symlink(scratch / "root/link"));
    CHECK(fs::is_symlink(scratch / "root/new"));
    CHECK_FALSE(inside.create("link", "y"));
    CHECK_FALSE(inside.move("d/file", "link"));
    CHECK(inside.remove("new"));
    fs::remove(scratch / "root/link");
    fs::create_symlink("d/file", scratch / "root/link");
    CHECK(text_of(scratch / "else/file") == "outside");
  }
}

TEST_CASE("a root that is not there is made, and taken away if nothing comes of it") {
  const Scratch scratch;
  disk::RealDisk disk;
  const std::string path = (scratch / "a/b/c").string();
  {
    const auto root = disk.open_root(path, disk::Access::Read);
    REQUIRE(root);
    CHECK((*root)->read("x", kMost).error().absent());
    CHECK((*root)->names("")->empty());
  }
  CHECK_FALSE(fs::exists(scratch / "a"));
  (*disk.open_root(path, disk::Access::Write))->abandon();
  CHECK_FALSE(fs::exists(scratch / "a"));
  const auto opened = disk.open_root(path, disk::Access::Write);
  REQUIRE(opened);
  disk::Root& root = **opened;
  CHECK(root.make_directory("d") == disk::Root::Made::New);
  CHECK(root.make_directory("d") == disk::Root::Made::Existing);
  CHECK(root.create("d/f", "text"));
  CHECK(root.sync());
  CHECK(root.names("") == std::vector<std::string>{"d"});
  CHECK_FALSE(root.remove_directory("d"));
  root.abandon();
  CHECK(text_of(scratch / "a/b/c/d/f") == "text");
}

TEST_CASE("a program is made executable, and a status says so") {
  const Scratch scratch;
  const auto opened = disk::RealRoot::open((scratch / "root").string(), disk::Access::Write);
  REQUIRE(opened);
  disk::Root& root = **opened;
  REQUIRE(root.make_directory("d"));
  REQUIRE(root.create("d/run", "#!/bin/sh\n"));
  REQUIRE(root.create("d/text", "12345"));
  fs::create_symlink("text", scratch / "root/d/link");
  CHECK((fs::status(scratch / "root/d/run").permissions() & fs::perms::owner_exec) !=
        fs::perms::none);
  REQUIRE(root.status("d/run"));
  CHECK(root.status("d/run")->executable);
  const auto text = root.status("d/text");
  REQUIRE(text);
  CHECK_FALSE(text->executable);
  CHECK(text->size == 5);
  CHECK(text->number != root.status("d/run")->number);
  CHECK_FALSE(root.status("d/link"));
  CHECK_FALSE(root.status("d"));
  CHECK_FALSE(root.status("d/none"));
  CHECK_FALSE(root.status("none/file"));
  fs::permissions(scratch / "root/d/text", fs::perms::owner_exec, fs::perm_options::add);
  CHECK(root.status("d/text")->executable);
  CHECK(root.status("d/text")->changed >= text->changed);
}
