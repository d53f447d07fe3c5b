#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cases {

// The directories below `root` that hold a file `cmd`, relative to it, sorted; those whose name
// begins with `prefix`.
std::vector<std::string> find(const std::filesystem::path& root, const std::string& prefix);

// Runs one case in a scratch copy of its directory, where `cmd` holds the arguments (words as in a
// shell; lines that begin with # are comments) and `env`, if it is there, a variable in each line.
// Returns what differs from expected/, or nothing. With `update`, rewrites expected/ instead.
std::string run(const std::filesystem::path& root, const std::string& name,
                const std::string& binary, bool update);

}  // namespace cases
