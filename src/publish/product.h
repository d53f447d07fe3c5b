#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/file_set.h"
#include "publish/manifest.h"

namespace publish {

// An environment of a compiled spec, and what in it went on purpose.
struct Environment {
  Guarded has;
  std::vector<std::pair<std::string, std::string>> renamed;  // a former label and the one of today
  std::vector<std::string> retired;                          // labels; they lose their grants
};

// What of a system a build is to touch.
struct Part {
  bool whole = true;
  // Else these:
  std::unordered_set<std::string> paths;
  std::vector<std::string> environments;  // none: all
  bool all_targets = true;
};

// A file that builds read, too, and that people merge: nobody's edit of it is an error. `seen` is
// what the spec was compiled with.
struct ReadBack {
  std::string path;
  std::optional<std::string> seen;
};

// All that one spec compiles to. It goes to the directory `manifest.system`.
struct Product {
  base::FileSet files;
  // Of what it was made; without `files` and `environments`.
  Manifest manifest;
  std::vector<Environment> environments;  // sorted by name
  Part part;
  ReadBack read_back;
};

// The manifest of the product where every file is what it says.
Manifest whole_manifest(const Product& product);

}  // namespace publish
