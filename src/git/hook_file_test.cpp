#include "git/hook_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace {

namespace fs = std::filesystem;

const std::string kMark = "# ours";
const std::string kText = "#!/bin/sh\n# ours\nexit 0\n";

// A temporary directory, removed at the end.
class HookDirectory {
 public:
  HookDirectory() {
    std::string name = (fs::temp_directory_path() / "hook-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  HookDirectory(const HookDirectory&) = delete;
  HookDirectory& operator=(const HookDirectory&) = delete;
  ~HookDirectory() { fs::remove_all(path_); }

  [[nodiscard]] git::HookFile hook() const {
    return {.directory = (path_ / "hooks").string(), .name = "pre-commit"};
  }

 private:
  fs::path path_;
};

void write(const std::string& path, const std::string& text, mode_t mode = 0755) {
  fs::create_directories(fs::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << text;
  REQUIRE(chmod(path.c_str(), mode) == 0);
}

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

mode_t mode(const std::string& path) {
  struct stat status {};
  REQUIRE(lstat(path.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

git::HookChange install(const git::HookFile& hook, bool force = false) {
  const auto change = git::install(hook, kText, kMark, force);
  REQUIRE(change);
  return *change;
}

git::HookChange uninstall(const git::HookFile& hook) {
  const auto change = git::uninstall(hook, kMark);
  REQUIRE(change);
  return *change;
}

using Outcome = git::HookChange::Outcome;

}  // namespace

TEST_CASE("a hook is installed executable, once, and removed") {
  const HookDirectory scratch;
  const git::HookFile hook = scratch.hook();
  CHECK(install(hook).outcome == Outcome::Written);
  CHECK(read(hook.path()) == kText);
  CHECK(mode(hook.path()) == 0755);
  CHECK(install(hook).outcome == Outcome::Unchanged);
  CHECK(uninstall(hook).outcome == Outcome::Removed);
  CHECK(fs::is_empty(hook.directory));
  CHECK(uninstall(hook).outcome == Outcome::Absent);
}

TEST_CASE("an existing hook is kept unchanged, and restored") {
  const HookDirectory scratch;
  const git::HookFile hook = scratch.hook();
  const std::string theirs = "#!/usr/bin/env python3\nprint('ours')  # ours\n";
  write(hook.path(), theirs, 0700);
  const git::HookChange change = install(hook);
  CHECK(change.outcome == Outcome::Written);
  CHECK(change.kept == hook.earlier());
  CHECK(read(hook.path()) == kText);
  CHECK(read(hook.earlier()) == theirs);
  CHECK(mode(hook.earlier()) == 0700);
  CHECK(install(hook).outcome == Outcome::Unchanged);
  CHECK(uninstall(hook).back == hook.path());
  CHECK(read(hook.path()) == theirs);
  CHECK(mode(hook.path()) == 0700);
  CHECK_FALSE(fs::exists(hook.earlier()));
  CHECK(uninstall(hook).outcome == Outcome::Foreign);
  CHECK(read(hook.path()) == theirs);
}

TEST_CASE("an existing link stays a link, and its target is not written") {
  const HookDirectory scratch;
  const git::HookFile hook = scratch.hook();
  const std::string target = hook.directory + "/shared/check.sh";
  write(target, "#!/bin/sh\n");
  fs::create_symlink("shared/check.sh", hook.path());
  CHECK(install(hook).outcome == Outcome::Written);
  CHECK(fs::read_symlink(hook.earlier()) == "shared/check.sh");
  CHECK(read(target) == "#!/bin/sh\n");
  CHECK(uninstall(hook).outcome == Outcome::Removed);
  CHECK(fs::read_symlink(hook.path()) == "shared/check.sh");
}

TEST_CASE("our hook, if edited, is replaced only by force") {
  const HookDirectory scratch;
  const git::HookFile hook = scratch.hook();
  const std::string edited = kText + "echo more\n";
  write(hook.path(), edited);
  CHECK(install(hook).outcome == Outcome::Edited);
  CHECK(read(hook.path()) == edited);
  CHECK(install(hook, true).outcome == Outcome::Written);
  CHECK(read(hook.path()) == kText);
}

TEST_CASE("no earlier hook is lost to a second one") {
  const HookDirectory scratch;
  const git::HookFile hook = scratch.hook();
  write(hook.earlier(), "first");
  write(hook.path(), "second");
  CHECK(install(hook, true).outcome == Outcome::Foreign);
  CHECK(read(hook.earlier()) == "first");
  CHECK(read(hook.path()) == "second");
}

TEST_CASE("an install that was killed after the first rename is finished by the next") {
  const HookDirectory scratch;
  const git::HookFile hook = scratch.hook();
  write(hook.earlier(), "theirs");
  const git::HookChange change = install(hook);
  CHECK(change.outcome == Outcome::Written);
  CHECK(change.kept == hook.earlier());
  CHECK(uninstall(hook).outcome == Outcome::Removed);
  CHECK(read(hook.path()) == "theirs");
}

TEST_CASE("a hook that is not executable is written again") {
  const HookDirectory scratch;
  const git::HookFile hook = scratch.hook();
  write(hook.path(), kText, 0644);
  CHECK(install(hook).outcome == Outcome::Written);
  CHECK(mode(hook.path()) == 0755);
}

TEST_CASE("refusals of the system are reported") {
  const HookDirectory scratch;
  const git::HookFile hook = scratch.hook();
  write(hook.directory, "a file instead of the directory");
  const auto change = git::install(hook, kText, kMark, false);
  REQUIRE_FALSE(change);
  CHECK_FALSE(change.error().empty());
}
