#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cases {

struct Result {
  int code = 0;  // the exit code, or the signal that ended it
  bool signalled = false;
  std::string out;
  std::string err;
};

// Splits text into words as a shell does: separated by white space; '…', "…" and \ quote. Lines
// that begin with # are comments.
std::vector<std::string> shell_words(std::string_view text);

// Runs a program in `directory` with only `variables` (NAME=VALUE) and PATH in its environment. A
// word `>FILE` among the arguments sends its standard output there.
Result run_process(const std::string& program, const std::vector<std::string>& arguments,
                   const std::vector<std::string>& variables,
                   const std::filesystem::path& directory);

}  // namespace cases
