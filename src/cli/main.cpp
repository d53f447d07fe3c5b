#include <unistd.h>

#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/run.h"
#include "cli/terminal.h"
#include "publish/disk.h"

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  publish::RealDisk disk;
  cli::Console console;
  console.color = cli::wants_color();
  cli::ExitCode code = cli::run(arguments, disk, console);
  if (!cli::write_fully(STDOUT_FILENO, console.out)) {
    console.err += "error: cannot write to standard output\n";
    code = cli::ExitCode::Io;
  }
  if (!cli::write_fully(STDERR_FILENO, console.err) && code == cli::ExitCode::Success) {
    code = cli::ExitCode::Io;
  }
  return static_cast<int>(code);
}
