#include "driver/index_disk.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "git/process.h"

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

constexpr std::size_t kLimit = 1000;

// A temporary repository, removed at the end.
class Repository {
 public:
  Repository() {
    std::string name = (fs::temp_directory_path() / "secretgen-index-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = fs::canonical(name);
    git({"init", "-q", "-b", "main"});
    git({"config", "user.name", "test"});
    git({"config", "user.email", "test@example.org"});
  }
  Repository(const Repository&) = delete;
  Repository& operator=(const Repository&) = delete;
  ~Repository() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  int git(Words words) const {
    words.insert(words.begin(), {"-C", path_.string()});
    const auto answer = git::run(words);
    REQUIRE(answer);
    return answer->status;
  }
  void write(const std::string& path, const std::string& text) const {
    fs::create_directories((path_ / path).parent_path());
    std::ofstream(path_ / path, std::ios::binary) << text;
  }
  [[nodiscard]] std::string at(const std::string& path) const { return (path_ / path).string(); }
  [[nodiscard]] std::unique_ptr<driver::IndexDisk> index() const {
    auto disk = driver::IndexDisk::open(path_.string());
    REQUIRE(disk);
    return *std::move(disk);
  }

 private:
  fs::path path_;
};

}  // namespace

TEST_SUITE("index disk") {
  TEST_CASE("files and directories are those of the index, not those on disk") {
    const Repository repository;
    repository.write("specs/a/secrets.spec.yaml", "staged");
    repository.write("specs/b/secrets.spec.yaml", "b");
    repository.write("specs/b/other.yaml", "o");
    repository.write("specs-2/secrets.spec.yaml", "2");
    repository.git({"add", "."});
    repository.write("specs/a/secrets.spec.yaml", "on the disk");
    repository.write("specs/c/secrets.spec.yaml", "not staged");
    fs::remove_all(repository.at("specs/b"));
    const auto disk = repository.index();
    CHECK(disk->read(repository.at("specs/a/secrets.spec.yaml"), kLimit) == "staged");
    CHECK(disk->read(repository.at("specs/b/../b/other.yaml"), kLimit) == "o");
    CHECK(disk->read(repository.at("specs/c/secrets.spec.yaml"), kLimit).error().absent());
    CHECK(disk->is_directory(repository.at("specs")));
    CHECK(disk->is_directory(repository.at("specs/b")));
    CHECK_FALSE(disk->is_directory(repository.at("specs/c")));
    CHECK_FALSE(disk->is_directory(repository.at("spec")));
    CHECK(disk->find(repository.at("specs"), "secrets.spec.yaml") ==
          Words{repository.at("specs/a/secrets.spec.yaml"),
                repository.at("specs/b/secrets.spec.yaml")});
    CHECK(disk->find(repository.at("specs/b"), "")->size() == 2);
    CHECK(disk->read(repository.at("specs/b/other.yaml"), 0).error().kind ==
          disk::Failure::Kind::TooBig);
    CHECK(disk->read(repository.at("../other"), kLimit).error().reason ==
          "it is outside the work tree of git");
    CHECK_FALSE(disk->open_root("/", disk::Access::Read));
  }

  TEST_CASE("a directory of the index is readable and not writable") {
    const Repository repository;
    repository.write("out/a/c", "1");
    repository.write("out/a.b", "2");
    repository.write("out/a/d/e", "3");
    fs::create_symlink("a", repository.at("out/link"));
    repository.git({"add", "."});
    const auto disk = repository.index();
    const auto opened = disk->open_root(repository.at("out"), disk::Access::Read);
    REQUIRE(opened);
    disk::Root& root = **opened;
    CHECK(root.names("") == Words{"a", "a.b", "link"});
    CHECK(root.names("a") == Words{"c", "d"});
    CHECK(root.names("none")->empty());
    CHECK(root.read("a/d/e", kLimit) == "3");
    CHECK(root.read("a", kLimit).error().absent());
    CHECK(root.read("link", kLimit).error().kind == disk::Failure::Kind::Link);
    const auto through_link = root.read("link/c", kLimit);
    CHECK(through_link.error().kind == disk::Failure::Kind::Refused);
    CHECK(through_link.error().reason == "a symbolic link in the path");
    CHECK_FALSE(root.make_directory("x"));
    CHECK_FALSE(root.create("x", "y"));
    CHECK_FALSE(root.replace("a.b", "a/c"));
    CHECK_FALSE(root.move("a.b", "x"));
    CHECK_FALSE(root.remove("a.b"));
    CHECK(repository.index()->read(repository.at("out/a.b"), kLimit) == "2");
  }

  TEST_CASE("links lead to files of the index, and cycles end") {
    const Repository repository;
    repository.write("real/spec.yaml", "staged");
    fs::create_symlink("real/spec.yaml", repository.at("link.yaml"));
    fs::create_symlink("circle", repository.at("circle"));
    fs::create_symlink("/etc/passwd", repository.at("outside"));
    repository.git({"add", "."});
    repository.write("real/spec.yaml", "on the disk");
    const auto disk = repository.index();
    CHECK(disk->read(repository.at("link.yaml"), kLimit) == "staged");
    CHECK(disk->read(repository.at("circle"), kLimit).error().reason == "too many symbolic links");
    CHECK(disk->read(repository.at("outside"), kLimit).error().reason ==
          "it is outside the work tree of git");
  }

  TEST_CASE("a file in an unfinished merge has no content") {
    const Repository repository;
    const auto commit = [&](const std::string& text) {
      repository.write("spec.yaml", text);
      repository.git({"add", "."});
      REQUIRE(repository.git({"commit", "-q", "-m", text}) == 0);
    };
    commit("base");
    repository.git({"checkout", "-q", "-b", "other"});
    commit("theirs");
    repository.git({"checkout", "-q", "main"});
    commit("ours");
    REQUIRE(repository.git({"merge", "-q", "other"}) != 0);
    CHECK(repository.index()->read(repository.at("spec.yaml"), kLimit).error().reason ==
          "its merge is not finished");
  }
}
