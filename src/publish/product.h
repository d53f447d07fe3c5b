#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/file_set.h"
#include "publish/manifest.h"

namespace publish {

// An environment of a compiled spec, and what was removed from it on purpose.
struct Environment {
  Guarded has;
  std::vector<std::pair<std::string, std::string>> renamed;  // a former label and the current one
  std::vector<std::string> retired;                          // labels; they lose their grants
};

// The part of a system that a build writes.
struct Part {
  bool whole = true;
  // Otherwise these:
  std::unordered_set<std::string> paths;
  std::vector<std::string> environments;  // none: all
  bool all_targets = true;
};

// An output that builds also read and that people merge: an edit of it is not an error. `seen` is
// what the spec was compiled with.
struct ReadBack {
  std::string path;
  std::optional<std::string> seen;
};

// Everything that one spec compiles to, for the directory `manifest.system`.
struct Product {
  base::FileSet files;
  // Without `files` and `environments`.
  Manifest manifest;
  std::vector<Environment> environments;  // sorted by name
  Part part;
  ReadBack read_back;
};

// The manifest if every file is what the product says.
Manifest whole_manifest(const Product& product);

}  // namespace publish
