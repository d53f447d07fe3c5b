#include "cli/index_disk.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "git/process.h"

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

constexpr std::size_t kLimit = 1000;

// A repository of its own, gone at the end.
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
    std::optional<git::Failure> failure;
    const auto answer = git::run(words, failure);
    REQUIRE(answer);
    return answer->status;
  }
  void write(const std::string& path, const std::string& text) const {
    fs::create_directories((path_ / path).parent_path());
    std::ofstream(path_ / path, std::ios::binary) << text;
  }
  [[nodiscard]] std::string at(const std::string& path) const { return (path_ / path).string(); }
  [[nodiscard]] std::unique_ptr<cli::IndexDisk> index() const {
    std::optional<diag::Diagnostic> trouble;
    auto disk = cli::IndexDisk::open(path_.string(), trouble);
    REQUIRE(disk);
    return disk;
  }

 private:
  fs::path path_;
};

}  // namespace

TEST_SUITE("index disk") {
  TEST_CASE("files and directories are those of the index, whatever is on the disk") {
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
    std::optional<publish::Failure> failure;
    CHECK(disk->read(repository.at("specs/a/secrets.spec.yaml"), kLimit, failure) == "staged");
    CHECK(disk->read(repository.at("specs/b/../b/other.yaml"), kLimit, failure) == "o");
    CHECK_FALSE(disk->read(repository.at("specs/c/secrets.spec.yaml"), kLimit, failure));
    CHECK_FALSE(failure);
    CHECK(disk->is_directory(repository.at("specs")));
    CHECK(disk->is_directory(repository.at("specs/b")));
    CHECK_FALSE(disk->is_directory(repository.at("specs/c")));
    CHECK_FALSE(disk->is_directory(repository.at("spec")));
    CHECK(disk->find(repository.at("specs"), "secrets.spec.yaml", failure) ==
          Words{repository.at("specs/a/secrets.spec.yaml"),
                repository.at("specs/b/secrets.spec.yaml")});
    CHECK(disk->find(repository.at("specs/b"), "", failure).size() == 2);
    CHECK_FALSE(failure);
    CHECK_FALSE(disk->read(repository.at("specs/b/other.yaml"), 0, failure));
    CHECK(failure->too_big);
    CHECK_FALSE(disk->read(repository.at("../other"), kLimit, failure));
    CHECK(failure->reason == "it is outside the work tree of git");
    CHECK(disk->open_root("/", publish::Access::Read, failure) == nullptr);
  }

  TEST_CASE("a directory of the index is read, and never written") {
    const Repository repository;
    repository.write("out/a/c", "1");
    repository.write("out/a.b", "2");
    repository.write("out/a/d/e", "3");
    fs::create_symlink("a", repository.at("out/link"));
    repository.git({"add", "."});
    const auto disk = repository.index();
    std::optional<publish::Failure> failure;
    const auto root = disk->open_root(repository.at("out"), publish::Access::Read, failure);
    REQUIRE(root);
    CHECK(root->names("", failure) == Words{"a", "a.b", "link"});
    CHECK(root->names("a", failure) == Words{"c", "d"});
    CHECK(root->names("none", failure).empty());
    CHECK(root->read("a/d/e", kLimit, failure) == "3");
    CHECK_FALSE(root->read("a", kLimit, failure));
    CHECK_FALSE(failure);
    CHECK_FALSE(root->read("link", kLimit, failure));
    CHECK(failure->link);
    CHECK_FALSE(root->read("link/c", kLimit, failure));
    CHECK_FALSE(failure->link);
    CHECK(failure->reason == "a symbolic link on the way");
    bool made = false;
    CHECK(root->make_directory("x", made));
    CHECK(root->create("x", "y"));
    CHECK(root->replace("a.b", "a/c"));
    CHECK(root->move("a.b", "x"));
    CHECK(root->remove("a.b"));
    CHECK(repository.index()->read(repository.at("out/a.b"), kLimit, failure) == "2");
  }

  TEST_CASE("links are followed to what the index has there, and not in circles") {
    const Repository repository;
    repository.write("real/spec.yaml", "staged");
    fs::create_symlink("real/spec.yaml", repository.at("link.yaml"));
    fs::create_symlink("circle", repository.at("circle"));
    fs::create_symlink("/etc/passwd", repository.at("outside"));
    repository.git({"add", "."});
    repository.write("real/spec.yaml", "on the disk");
    const auto disk = repository.index();
    std::optional<publish::Failure> failure;
    CHECK(disk->read(repository.at("link.yaml"), kLimit, failure) == "staged");
    CHECK_FALSE(failure);
    CHECK_FALSE(disk->read(repository.at("circle"), kLimit, failure));
    CHECK(failure->reason == "too many symbolic links");
    CHECK_FALSE(disk->read(repository.at("outside"), kLimit, failure));
    CHECK(failure->reason == "it is outside the work tree of git");
  }

  TEST_CASE("what is in an unfinished merge is neither version") {
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
    std::optional<publish::Failure> failure;
    CHECK_FALSE(repository.index()->read(repository.at("spec.yaml"), kLimit, failure));
    REQUIRE(failure);
    CHECK(failure->reason == "its merge is not finished");
  }
}
