#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "runtimes.h"

namespace cases {

// The directories below `root` that contain a file `cmd` and whose relative path begins with
// `prefix`, sorted.
std::vector<std::string> find(const std::filesystem::path& root, const std::string& prefix);

// Runs one case in a scratch copy of its directory, where `cmd` holds the arguments (words as in a
// shell; lines that begin with # are comments) and `env`, if it is there, a variable in each line.
// With a file `before`, the arguments in it are run first, and then what is below `edit/` is put
// over what is there; an empty file takes one away. What that leaves is the input of the case.
// With a file `stage` it is a git repository then, and what `git add` takes from that file is in
// its index; after that, what is below `unstaged/` is put over the work tree in the same way.
// Returns what differs from expected/, or nothing. With `update`, rewrites expected/ instead.
//
// A file that `runtimes` keeps a copy of may be missing from expected/, and must equal the copy;
// with `update`, the copy is rewritten.
//
// Manifests are expected below publish/ and rules/spec/ only: elsewhere each change of an emitter
// would change them too. After a build that succeeded a second one must change nothing.
std::string run(const std::filesystem::path& root, const std::string& name,
                const std::string& binary, Runtimes& runtimes, bool update);

}  // namespace cases
