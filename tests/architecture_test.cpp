#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = fs::path(SECRETGEN_SOURCE_DIR);
constexpr std::size_t kMostLines = 400;

// The folders of src/ that a folder may include from, in addition to itself. src/CMakeLists.txt has
// the same table. Change it deliberately, in a separate commit.
const std::map<std::string, std::set<std::string>> kFolders{
    {"base", {}},
    {"aws", {"base"}},
    {"source", {"base"}},
    {"terms", {"base"}},
    {"diag", {"base", "source", "scan", "json"}},
    {"syntax", {"base", "source", "diag"}},
    {"model", {"base", "source", "terms"}},
    {"schema", {"base", "source", "terms", "diag", "syntax", "model"}},
    {"resolve", {"base", "aws", "source", "terms", "diag", "syntax", "model", "schema"}},
    {"policy", {"base", "json"}},
    {"plan", {"base", "aws", "source", "terms", "policy"}},
    {"compliance", {"base", "aws", "source", "terms", "diag", "policy", "plan"}},
    {"rules/spec", {"base", "aws", "source", "terms", "diag", "model", "policy", "compliance"}},
    {"lower", {"base", "aws", "source", "terms", "model", "policy", "plan"}},
    {"format", {"base"}},
    {"json", {"base", "format"}},
    {"rules/plan", {"base", "aws", "source", "terms", "diag", "policy", "plan"}},
    {"prove", {"base", "aws", "source", "terms", "diag", "model", "policy", "plan"}},
    {"access", {"base", "aws", "source", "terms", "diag", "policy", "plan"}},
    {"audit", {"base", "aws", "source", "terms", "diag", "policy", "plan", "access", "json"}},
    {"render", {"base", "format"}},
    // Generated from templates/ during the build: a struct with the values of each template.
    {"templates", {"render"}},
    {"emit", {"base", "aws", "terms", "policy", "plan", "format", "json", "render", "templates"}},
    {"lock", {"base", "aws", "source", "terms", "diag", "plan", "format", "json"}},
    {"disk", {"base", "diag"}},
    {"publish", {"base", "diag", "json", "disk"}},
    {"git", {"base", "disk"}},
    {"scan", {"base"}},
    {"driver", {"base",   "aws",        "source", "diag",   "syntax", "model",      "resolve",
                "policy", "rules/spec", "plan",   "lower",  "format", "render",     "templates",
                "lock",   "rules/plan", "prove",  "access", "audit",  "compliance", "emit",
                "disk",   "publish",    "git",    "scan"}},
    {"cli", {"base",       "source",     "diag", "syntax", "schema",     "resolve", "policy",
             "rules/spec", "plan",       "json", "lock",   "rules/plan", "prove",   "access",
             "audit",      "compliance", "emit", "disk",   "publish",    "git",     "driver"}},
};

// A unit test is not part of a library, and may use earlier phases to create its input.
bool is_test(const fs::path& path) { return path.stem().string().ends_with("_test"); }

// The folders that may use a library, by the prefix of its headers.
const std::map<std::string, std::set<std::string>> kLibraries{
    {"yaml-cpp/", {"syntax"}},
    {"cxxopts", {"cli"}},
    {"nlohmann/", {"json"}},
    {"re2/", {"resolve", "schema", "rules/spec", "rules/plan"}},
    {"fmt/", {"diag", "schema", "rules/spec", "rules/plan"}},
    {"openssl/", {"base"}},
};

// The folder of the table that contains a path below src/: the longest match; empty if there is
// none.
std::string folder_of(const std::string& path) {
  std::string found;
  for (const auto& [folder, uses] : kFolders) {
    if (path.starts_with(folder + "/") && folder.size() > found.size()) {
      found = folder;
    }
  }
  return found;
}

struct Include {
  fs::path file;  // relative to src/
  std::string folder;
  std::string path;
  bool quoted;
};

std::vector<fs::path> files_below(const fs::path& directory) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    const std::string extension = entry.path().extension().string();
    if ((extension == ".h" || extension == ".cpp") && entry.is_regular_file()) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<Include> includes() {
  std::vector<Include> found;
  for (const fs::path& path : files_below(kRoot / "src")) {
    const fs::path relative = fs::relative(path, kRoot / "src");
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      constexpr std::string_view kDirective = "#include ";
      if (!line.starts_with(kDirective) || line.size() < kDirective.size() + 2) {
        continue;
      }
      const bool quoted = line[kDirective.size()] == '"';
      const std::size_t begin = kDirective.size() + 1;
      const std::size_t end = line.find(quoted ? '"' : '>', begin);
      found.push_back(
          {relative, folder_of(relative.string()), line.substr(begin, end - begin), quoted});
    }
  }
  return found;
}

// The table of src/CMakeLists.txt: what each `secretgen_phase(FOLDER … USES … LINK …)` names.
std::map<std::string, std::set<std::string>> folders_of_cmake() {
  std::ifstream file(kRoot / "src" / "CMakeLists.txt");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  constexpr std::string_view kCall = "secretgen_phase(";
  std::map<std::string, std::set<std::string>> found;
  for (std::size_t at = text.find(kCall); at != std::string::npos; at = text.find(kCall, at)) {
    at += kCall.size();
    std::istringstream words(text.substr(at, text.find(')', at) - at));
    std::string folder;
    words >> folder;
    std::set<std::string>& uses = found[folder];
    bool in_uses = false;
    for (std::string word; words >> word;) {
      in_uses = word == "USES" || (in_uses && word != "LINK");
      if (in_uses && word != "USES") {
        uses.insert(word);
      } else if (word == "secretgen_templates") {
        uses.insert("templates");
      }
    }
  }
  return found;
}

}  // namespace

TEST_CASE("CMake links a folder with those that the table names") {
  std::map<std::string, std::set<std::string>> table = kFolders;
  table.erase("templates");  // cmake/templates.cmake makes it
  CHECK(folders_of_cmake() == table);
}

TEST_CASE("every file of src is in a listed folder") {
  for (const fs::path& path : files_below(kRoot / "src")) {
    CAPTURE(path);
    CHECK(folder_of(fs::relative(path, kRoot / "src").string()) != "");
  }
}

TEST_CASE("folders include only what the table allows") {
  for (const Include& include : includes()) {
    if (!include.quoted || is_test(include.file) || !kFolders.contains(include.folder)) {
      continue;
    }
    const std::string to = folder_of(include.path);
    CAPTURE(include.file);
    CAPTURE(include.path);
    CHECK((to == include.folder || kFolders.at(include.folder).contains(to)));
  }
}

// A header and the source file of the same name are one module. A cycle is a set of modules in
// which each includes the next, so that none can be read, tested or moved without the others.
TEST_CASE("the files of a folder have no include cycle") {
  const auto module_of = [](const fs::path& path) { return fs::path(path).replace_extension(); };
  std::map<fs::path, std::set<fs::path>> includes_of;
  for (const Include& include : includes()) {
    if (include.quoted && !is_test(include.file) && folder_of(include.path) == include.folder &&
        module_of(include.file) != module_of(include.path)) {
      includes_of[module_of(include.file)].insert(module_of(include.path));
    }
  }
  // After modules without includes are removed, one after another, the rest is in a cycle or
  // leads into one.
  for (bool removed = true; removed;) {
    removed = false;
    for (auto one = includes_of.begin(); one != includes_of.end();) {
      std::erase_if(one->second, [&](const fs::path& to) { return !includes_of.contains(to); });
      removed = removed || one->second.empty();
      one = one->second.empty() ? includes_of.erase(one) : std::next(one);
    }
  }
  // Modules that no other module includes only lead into a cycle.
  for (bool removed = true; removed;) {
    removed = false;
    std::set<fs::path> included;
    for (const auto& [one, to] : includes_of) {
      included.insert(to.begin(), to.end());
    }
    removed = std::erase_if(includes_of,
                            [&](const auto& one) { return !included.contains(one.first); }) != 0;
  }
  for (const auto& [one, to] : includes_of) {
    FAIL_CHECK(one.string() << " is in an include cycle");
  }
}

TEST_CASE("a library is used only in its folders") {
  for (const Include& include : includes()) {
    for (const auto& [library, folders] : kLibraries) {
      if (!include.quoted && include.path.starts_with(library) && !is_test(include.file)) {
        CAPTURE(include.file);
        CAPTURE(include.path);
        CHECK(folders.contains(include.folder));
      }
    }
  }
}

TEST_CASE("no file is too long") {
  for (const char* directory : {"src", "tests"}) {
    for (const fs::path& path : files_below(kRoot / directory)) {
      std::ifstream file(path);
      std::size_t lines = 0;
      for (std::string line; std::getline(file, line);) {
        ++lines;
      }
      CAPTURE(path);
      CHECK(lines <= kMostLines);
    }
  }
}

TEST_CASE("no file has a generic name") {
  for (const fs::path& path : files_below(kRoot / "src")) {
    CAPTURE(path);
    const std::string stem = path.stem().string();
    CHECK(stem.find("util") == std::string::npos);
    CHECK(stem.find("helper") == std::string::npos);
  }
}
