#include "cli/usage.h"

#include "base/suggest.h"
#include "diag/visible.h"

namespace cli {

ExitCode wrong_usage(std::string_view command, std::string_view mistake, Console& console) {
  console.err += "error: " + diag::visible(mistake) + "\nsee secretgen ";
  if (!command.empty()) {
    console.err += command;
    console.err += ' ';
  }
  console.err += "--help\n";
  return ExitCode::Usage;
}

std::string unknown_word(std::string_view what, std::string_view word,
                         const std::vector<std::string_view>& candidates) {
  return "unknown " + std::string(what) + " `" + std::string(word) + "`; " +
         base::suggestion(word, candidates);
}

}  // namespace cli
