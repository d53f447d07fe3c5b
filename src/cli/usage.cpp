#include "cli/usage.h"

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

}  // namespace cli
