#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "git/blobs.h"
#include "git/process.h"
#include "git/repository.h"

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

constexpr std::size_t kLimit = 1000;

// A temporary directory with a repository.
class Scratch {
 public:
  explicit Scratch(const Words& init = {}) {
    std::string name = (fs::temp_directory_path() / "secretgen-git-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = fs::canonical(name);
    Words words{"init", "-q"};
    words.insert(words.end(), init.begin(), init.end());
    git(words);
    git({"config", "user.name", "test"});
    git({"config", "user.email", "test@example.org"});
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  void git(Words words) const {
    words.insert(words.begin(), {"-C", path_.string()});
    const auto answer = git::run(words);
    REQUIRE(answer);
    CAPTURE(answer->err);
    REQUIRE(answer->status == 0);
  }
  void write(const std::string& path, const std::string& text) const {
    fs::create_directories((path_ / path).parent_path());
    std::ofstream(path_ / path, std::ios::binary) << text;
  }
  [[nodiscard]] const fs::path& path() const { return path_; }
  [[nodiscard]] git::Repository repository() const {
    auto found = git::Repository::find(path_.string());
    REQUIRE(found);
    return *std::move(found);
  }

 private:
  fs::path path_;
};

Words paths(const git::Expected<std::vector<git::Entry>>& entries) {
  REQUIRE(entries);
  Words found;
  for (const git::Entry& entry : *entries) {
    found.push_back(entry.path);
  }
  return found;
}

}  // namespace

TEST_SUITE("git") {
  TEST_CASE("a repository is found from below its root, and none outside") {
    const Scratch scratch;
    scratch.write("a/b/file", "x");
    const auto found = git::Repository::find((scratch.path() / "a/b").string());
    REQUIRE(found);
    CHECK(found->root() == scratch.path().string());
    CHECK(git::Repository::find("/").error().kind == git::Failure::Kind::NoWorkTree);
    const auto none = git::Repository::find((scratch.path() / "none").string());
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == git::Failure::Kind::Refused);
    CHECK(none.error().reason.find("No such file") != std::string::npos);
  }

  TEST_CASE("a path is translated to its name in the index") {
    const Scratch scratch;
    scratch.write("a/file", "x");
    fs::create_directory_symlink("a", scratch.path() / "link");
    const git::Repository repository = scratch.repository();
    const auto named = [&](const std::string& path) {
      return repository.below_root((scratch.path() / path).string());
    };
    CHECK(named("a/file") == "a/file");
    CHECK(named("link/file") == "a/file");
    CHECK(named("link") == "link");
    CHECK(named("a/../a/./") == "a");
    CHECK(named("a/none") == "a/none");
    CHECK(named("") == "");
    CHECK(named("..") == std::nullopt);
    CHECK(repository.below_root("/") == std::nullopt);
  }

  TEST_CASE("before the first commit everything staged is new") {
    const Scratch scratch;
    const git::Repository repository = scratch.repository();
    CHECK(paths(repository.staged()).empty());
    CHECK(paths(repository.index()).empty());
    scratch.write("one", "1");
    scratch.write("two", "2");
    scratch.git({"add", "one"});
    CHECK(paths(repository.staged()) == Words{"one"});
    CHECK(paths(repository.index()) == Words{"one"});
  }

  TEST_CASE("staged files are those that differ from the last commit, without removed files") {
    const Scratch scratch;
    for (const char* name : {"same", "changed", "removed", "moved"}) {
      scratch.write(name, name);
    }
    scratch.git({"add", "."});
    scratch.git({"commit", "-q", "-m", "first"});
    const git::Repository repository = scratch.repository();
    CHECK(paths(repository.staged()).empty());
    scratch.write("changed", "staged");
    scratch.write("new\n\"name\"", "odd");
    fs::create_symlink("same", scratch.path() / "zlink");
    scratch.git({"add", "."});
    scratch.git({"rm", "-q", "removed"});
    scratch.git({"mv", "moved", "moved-to"});
    scratch.write("changed", "not staged");
    scratch.write("untracked", "x");
    const auto staged = repository.staged();
    CHECK(paths(staged) == Words{"changed", "moved-to", "new\n\"name\"", "zlink"});
    CHECK((*staged)[0].mode == 0100644);
    CHECK((*staged)[3].mode == 0120000);
    CHECK_FALSE((*staged)[3].is_file());
    const auto index = repository.index();
    CHECK(git::find_entry(*index, "same") != nullptr);
    CHECK(git::find_entry(*index, "untracked") == nullptr);
    CHECK(git::find_entry(*index, "removed") == nullptr);

    auto blobs = git::Blobs::open(repository);
    REQUIRE(blobs);
    CHECK(blobs->read((*staged)[0].id, kLimit) == "staged");
    CHECK(blobs->read((*staged)[2].id, kLimit) == "odd");
    const auto long_one = blobs->read((*staged)[2].id, 2);
    CHECK(long_one.error().kind == git::Failure::Kind::TooBig);
    CHECK(long_one.error().reason == "more than 2 bytes");
    CHECK(blobs->read(std::string(40, '1'), kLimit).error().reason.ends_with("missing"));
    CHECK(blobs->read((*staged)[1].id, kLimit) == "moved");
  }

  TEST_CASE("large blobs and blobs with every byte are read completely") {
    const Scratch scratch;
    std::string every;
    for (int byte = 0; byte < 256; ++byte) {
      every += static_cast<char>(byte);
    }
    std::string large;
    for (int i = 0; i < 4000; ++i) {
      large += every;
    }
    scratch.write("every", every);
    scratch.write("large", large);
    scratch.write("none", "");
    scratch.git({"add", "."});
    const git::Repository repository = scratch.repository();
    const auto index = repository.index();
    auto blobs = git::Blobs::open(repository);
    REQUIRE(blobs);
    const auto read = [&](std::string_view path) {
      return blobs->read(git::find_entry(*index, path)->id, large.size());
    };
    CHECK(read("large") == large);
    CHECK(read("none") == "");
    CHECK(read("every") == every);
  }

  TEST_CASE("a repository with SHA-256 ids") {
    const Scratch scratch({"--object-format=sha256"});
    scratch.write("one", "1");
    scratch.git({"add", "."});
    const auto staged = scratch.repository().staged();
    CHECK(paths(staged) == Words{"one"});
    CHECK((*staged)[0].id.size() == 64);
  }

  TEST_CASE("a damaged index is a failure in git's own words") {
    const Scratch scratch;
    scratch.write(".git/index", "this is not a git index");
    const auto index = scratch.repository().index();
    REQUIRE_FALSE(index);
    CHECK(index.error().reason.starts_with("git ls-files: "));
    CHECK(index.error().reason.find("index") != std::string::npos);
  }

  TEST_CASE("hooks are in core.hooksPath, or in the repository") {
    const Scratch scratch;
    const git::Repository repository = scratch.repository();
    CHECK(repository.hooks_directory() == (scratch.path() / ".git/hooks").string());
    scratch.git({"config", "core.hooksPath", "tools/hooks"});
    CHECK(repository.hooks_directory() == (scratch.path() / "tools/hooks").string());
  }

  TEST_CASE("a linked work tree has its own index and root") {
    const Scratch scratch;
    scratch.write("one", "1");
    scratch.git({"add", "."});
    scratch.git({"commit", "-q", "-m", "first"});
    scratch.git({"worktree", "add", "-q", "linked"});
    scratch.write("linked/two", "2");
    scratch.git({"-C", "linked", "add", "."});
    const auto linked = git::Repository::find((scratch.path() / "linked").string());
    REQUIRE(linked);
    CHECK(linked->root() == (scratch.path() / "linked").string());
    CHECK(paths(linked->staged()) == Words{"two"});
    CHECK(linked->hooks_directory() == (scratch.path() / ".git/hooks").string());
  }
}
