#include "case.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

#include "difference.h"
#include "process.h"

namespace cases {

namespace {

namespace fs = std::filesystem;

// Files below a directory by their relative path.
using Tree = std::map<std::string, std::string>;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (!file.flush()) {
    throw std::runtime_error("cannot write " + path.string());
  }
}

Tree read_tree(const fs::path& directory) {
  Tree tree;
  if (!fs::exists(directory)) {
    return tree;
  }
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    if (*entry.path().lexically_relative(directory).begin() == ".git") {
      continue;
    }
    if (entry.is_symlink()) {
      tree[entry.path().lexically_relative(directory).string()] =
          "link to " + fs::read_symlink(entry.path()).string();
    } else if (entry.is_regular_file()) {
      tree[entry.path().lexically_relative(directory).string()] = read(entry.path());
    }
  }
  return tree;
}

// A temporary directory, deleted at the end.
class Scratch {
 public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "secretgen-case-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
      throw std::runtime_error("cannot create a scratch directory");
    }
    path_ = name;
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void copy_input(const fs::path& from, const fs::path& to) {
  for (const auto& entry : fs::directory_iterator(from)) {
    const fs::path name = entry.path().filename();
    if (name == "expected" || name == "cmd" || name == "env" || name == "before" ||
        name == "edit" || name == "stage" || name == "unstaged") {
      continue;
    }
    // fs::copy follows links, whose target may not exist.
    if (entry.is_symlink()) {
      fs::copy_symlink(entry.path(), to / name);
    } else {
      fs::copy(entry.path(), to / name,
               fs::copy_options::recursive | fs::copy_options::copy_symlinks);
    }
  }
}

// Copies `from` over `to`: links and files replace existing files, an empty file deletes them.
void apply_edit(const fs::path& from, const fs::path& to) {
  if (!fs::exists(from)) {
    return;
  }
  for (const auto& entry : fs::recursive_directory_iterator(from)) {
    const fs::path path = to / entry.path().lexically_relative(from);
    if (entry.is_symlink()) {
      fs::remove_all(path);
      fs::create_directories(path.parent_path());
      fs::copy_symlink(entry.path(), path);
    } else if (entry.is_regular_file()) {
      fs::remove_all(path);
      if (fs::file_size(entry.path()) != 0) {
        write(path, read(entry.path()));
      }
    }
  }
}

// Creates a repository in a directory, with `paths` in its index.
void stage(std::vector<std::string> paths, const fs::path& directory) {
  paths.insert(paths.begin(), {"git", "add"});
  const std::vector<std::string> quiet{"GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null"};
  for (const std::vector<std::string>& words : {{"git", "init", "--quiet"}, paths}) {
    const Result result = run_process("/usr/bin/env", words, quiet, directory);
    if (result.code != 0 || result.signalled) {
      throw std::runtime_error("git failed: " + result.err);
    }
  }
}

bool shows_manifests(const std::string& name) {
  return name.starts_with("publish/") || name.starts_with("check/");
}

// The result of a run: the three files of expected/ that are not outputs, and the outputs; after an
// edit, only those that the run changed.
Tree observed(const std::string& name, const Result& result, const Tree& before, const Tree& after,
              bool edited) {
  Tree tree;
  tree["stdout"] = result.out;
  tree["stderr"] = result.err;
  tree["exit"] = std::to_string(result.code) + "\n";
  for (const auto& [path, text] : after) {
    const auto old = before.find(path);
    const bool changed = old == before.end() || old->second != text;
    if (changed || (path.starts_with("out/") && !edited)) {
      tree[path] = text;
    }
  }
  for (const auto& [path, text] : before) {
    if (!after.contains(path)) {
      tree["removed/" + path] = text;
    }
  }
  if (!shows_manifests(name)) {
    std::erase_if(tree, [](const auto& file) { return file.first.ends_with("/manifest.json"); });
  }
  return tree;
}

Tree expected(const fs::path& directory) {
  Tree tree = read_tree(directory);
  tree.try_emplace("stdout");
  tree.try_emplace("stderr");
  tree.try_emplace("exit", "0\n");
  return tree;
}

// Violations that do not depend on what is expected.
std::string check_invariants(const std::string& name, const Result& result, const Tree& before,
                             const Tree& after, const fs::path& scratch) {
  std::string problems;
  if (result.signalled) {
    problems += "ended by signal " + std::to_string(result.code) + "\n" + result.err;
  }
  const bool named_fail = fs::path(name).filename().string().starts_with("fail_");
  if (named_fail != (result.code != 0)) {
    problems += "the name of a case begins with fail_ exactly if its exit code is not 0; it is " +
                std::to_string(result.code) + "\n" + result.err;
  }
  if (named_fail && before != after) {
    problems += "a run that failed wrote something\n";
  }
  for (const auto& [path, text] : after) {
    const auto old = before.find(path);
    const bool changed = old == before.end() || old->second != text;
    const fs::perms mode = fs::symlink_status(scratch / path).permissions();
    const bool executable = (mode & fs::perms::owner_exec) != fs::perms::none;
    if (changed && path.starts_with("out/") && !fs::is_symlink(scratch / path) &&
        executable != text.starts_with("#!")) {
      problems += path + (executable ? " is executable\n" : " is not executable\n");
    }
    if (changed && path.starts_with("out/") && path.ends_with(".json") &&
        !nlohmann::json::accept(text)) {
      problems += path + " is not JSON\n";
    }
  }
  return problems;
}

std::string compare(const Tree& wanted, const Tree& got) {
  std::string problems;
  for (const auto& [path, text] : wanted) {
    const auto found = got.find(path);
    if (found == got.end()) {
      problems += "expected/" + path + ": not written\n";
    } else if (found->second != text) {
      problems += difference("expected/" + path, text, found->second);
    }
  }
  for (const auto& [path, text] : got) {
    if (!wanted.contains(path)) {
      problems += difference(path + " (not expected)", "", text);
    }
  }
  return problems;
}

// Removes from `got` the files that `runtimes` has a copy of, except those that the case lists
// itself. Returns the problems with them.
std::string take_runtimes(Runtimes& runtimes, const Tree& wanted, bool update, Tree& got) {
  std::string problems;
  std::erase_if(got, [&](const auto& file) {
    const auto& [path, text] = file;
    const std::string name = fs::path(path).filename().string();
    const std::optional<std::string> kept = runtimes.find(name);
    if (!kept || path.starts_with("removed/")) {
      return false;
    }
    if (wanted.contains(path) && !(update && *kept == text)) {
      return false;
    }
    if (update && !runtimes.update(name, text)) {
      problems += path + ": differs between specs, so it cannot be in runtimes/\n";
    } else if (!update && *kept != text) {
      problems += difference("runtimes/" + name, *kept, text);
    }
    return true;
  });
  return problems;
}

void rewrite(const fs::path& directory, const Tree& tree) {
  fs::remove_all(directory);
  for (const auto& [path, text] : tree) {
    const bool implied = (path == "exit" && text == "0\n") ||
                         ((path == "stdout" || path == "stderr") && text.empty());
    if (!implied) {
      write(directory / path, text);
    }
  }
}

}  // namespace

std::vector<std::string> find(const fs::path& root, const std::string& prefix) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().filename() == "cmd" && entry.is_regular_file()) {
      std::string name = entry.path().parent_path().lexically_relative(root).string();
      if (name.starts_with(prefix)) {
        names.push_back(std::move(name));
      }
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string run(const fs::path& root, const std::string& name, const std::string& binary,
                Runtimes& runtimes, bool update) {
  const fs::path directory = root / name;
  const Scratch scratch;
  const std::vector<std::string> variables = shell_words(read(directory / "env"));
  const std::vector<std::string> words = shell_words(read(directory / "cmd"));
  copy_input(directory, scratch.path());
  const bool edited = fs::exists(directory / "before");
  if (edited) {
    const Result first =
        run_process(binary, shell_words(read(directory / "before")), variables, scratch.path());
    if (first.code != 0 || first.signalled) {
      return "the run before the case failed\n" + first.err;
    }
    apply_edit(directory / "edit", scratch.path());
  }
  if (fs::exists(directory / "stage")) {
    stage(shell_words(read(directory / "stage")), scratch.path());
    apply_edit(directory / "unstaged", scratch.path());
  }
  const Tree before = read_tree(scratch.path());
  const Result result = run_process(binary, words, variables, scratch.path());
  const Tree after = read_tree(scratch.path());
  std::string problems = check_invariants(name, result, before, after, scratch.path());
  if (result.code == 0 && !words.empty() && words[0] == "build") {
    const Result again = run_process(binary, words, variables, scratch.path());
    if (again.code != 0 || read_tree(scratch.path()) != after) {
      problems += "a second build changes files\n" + again.out + again.err;
    }
  }
  Tree got = observed(name, result, before, after, edited);
  const Tree wanted = expected(directory / "expected");
  problems += take_runtimes(runtimes, wanted, update, got);
  if (!update) {
    return problems + compare(wanted, got);
  }
  if (problems.empty()) {
    rewrite(directory / "expected", got);
  }
  return problems;
}

}  // namespace cases
