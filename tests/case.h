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
// With a file `before`, its arguments are run first, and then the files below `edit/` are copied
// over the result; an empty file deletes one. The result is the input of the case. With a file
// `stage`, the directory is then a git repository with the paths in that file staged, and the files
// below `unstaged/` are copied over the work tree in the same way.
// Returns the differences from expected/, or nothing. With `update`, rewrites expected/ instead.
//
// A file that `runtimes` has a copy of may be missing from expected/, and must equal the copy; with
// `update`, the copy is rewritten.
//
// Manifests are compared only below publish/ and rules/spec/: elsewhere every change of an emitter
// would change them. After a successful build, a second build must change nothing.
std::string run(const std::filesystem::path& root, const std::string& name,
                const std::string& binary, Runtimes& runtimes, bool update);

}  // namespace cases
