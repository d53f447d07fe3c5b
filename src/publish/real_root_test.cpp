#include "publish/real_root.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

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
  for (const auto resolution : {publish::Resolution::Kernel, publish::Resolution::ByComponent}) {
    const publish::Descriptor root(::open((scratch / "root").c_str(), O_RDONLY | O_DIRECTORY));
    const auto error = [&](std::string_view path) {
      return publish::open_below(root.get(), path, O_RDONLY, resolution).open() ? 0 : errno;
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

    std::optional<publish::Failure> failure;
    const auto opened = publish::RealRoot::open((scratch / "root").string(), publish::Access::Write,
                                                failure, resolution);
    REQUIRE(opened);
    CHECK(opened->read("d/file", kMost, failure) == "inside");
    CHECK_FALSE(opened->read("none", kMost, failure));
    CHECK_FALSE(failure);
    CHECK_FALSE(opened->read("link", kMost, failure));
    CHECK(failure.value().link);
    failure.reset();
    CHECK_FALSE(opened->read("out/file", kMost, failure));
    CHECK_FALSE(failure.value().link);
    CHECK(opened->create("out/new", "x"));
    CHECK(opened->remove("out/file"));
    CHECK(opened->move("d/file", "out/moved"));
    CHECK_FALSE(opened->create("new", "x"));
    CHECK_FALSE(opened->replace("new", "link"));
    CHECK(text_of(scratch / "root/link") == "x");
    CHECK_FALSE(fs::is_symlink(scratch / "root/link"));
    CHECK(fs::is_symlink(scratch / "root/new"));
    CHECK(opened->create("link", "y"));
    CHECK(opened->move("d/file", "link"));
    CHECK_FALSE(opened->remove("new"));
    fs::remove(scratch / "root/link");
    fs::create_symlink("d/file", scratch / "root/link");
    CHECK(text_of(scratch / "else/file") == "outside");
  }
}

TEST_CASE("a root that is not there is made, and taken away if nothing comes of it") {
  const Scratch scratch;
  std::optional<publish::Failure> failure;
  publish::RealDisk disk;
  const std::string path = (scratch / "a/b/c").string();
  {
    const auto root = disk.open_root(path, publish::Access::Read, failure);
    REQUIRE(root);
    CHECK_FALSE(root->read("x", kMost, failure));
    CHECK(root->names("", failure).empty());
  }
  CHECK_FALSE(fs::exists(scratch / "a"));
  disk.open_root(path, publish::Access::Write, failure)->abandon();
  CHECK_FALSE(fs::exists(scratch / "a"));
  const auto root = disk.open_root(path, publish::Access::Write, failure);
  bool made = false;
  CHECK_FALSE(root->make_directory("d", made));
  CHECK(made);
  CHECK_FALSE(root->create("d/f", "text"));
  CHECK_FALSE(root->sync());
  CHECK(root->names("", failure) == std::vector<std::string>{"d"});
  CHECK_FALSE(root->remove_directory("d"));
  root->abandon();
  CHECK(text_of(scratch / "a/b/c/d/f") == "text");
}

TEST_CASE("a program is made executable, and a status says so") {
  const Scratch scratch;
  std::optional<publish::Failure> failure;
  const auto root =
      publish::RealRoot::open((scratch / "root").string(), publish::Access::Write, failure);
  REQUIRE(root);
  bool made = false;
  REQUIRE_FALSE(root->make_directory("d", made));
  REQUIRE_FALSE(root->create("d/run", "#!/bin/sh\n"));
  REQUIRE_FALSE(root->create("d/text", "12345"));
  fs::create_symlink("text", scratch / "root/d/link");
  CHECK((fs::status(scratch / "root/d/run").permissions() & fs::perms::owner_exec) !=
        fs::perms::none);
  REQUIRE(root->status("d/run"));
  CHECK(root->status("d/run")->executable);
  const auto text = root->status("d/text");
  REQUIRE(text);
  CHECK_FALSE(text->executable);
  CHECK(text->size == 5);
  CHECK(text->number != root->status("d/run")->number);
  CHECK_FALSE(root->status("d/link"));
  CHECK_FALSE(root->status("d"));
  CHECK_FALSE(root->status("d/none"));
  CHECK_FALSE(root->status("none/file"));
  fs::permissions(scratch / "root/d/text", fs::perms::owner_exec, fs::perm_options::add);
  CHECK(root->status("d/text")->executable);
  CHECK(root->status("d/text")->changed >= text->changed);
}
