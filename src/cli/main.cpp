#include <unistd.h>

#include <csignal>
#include <new>
#include <string>
#include <vector>

#include "base/heap.h"
#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/run.h"
#include "cli/terminal.h"
#include "disk/real_disk.h"

namespace {

// The next build completes or reverts what was begun, as after a kill.
[[noreturn]] void end_without_memory() {
  cli::write_fully(STDERR_FILENO, "error: there is not enough memory\n");
  ::_exit(static_cast<int>(cli::ExitCode::Io));
}

}  // namespace

int main(int argc, char** argv) {
  base::use_large_pages();
  std::set_new_handler(end_without_memory);
  // A closed pipe and a file size limit then fail the system call, and are reported.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  disk::RealDisk disk;
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
