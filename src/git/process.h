#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "disk/descriptor.h"
#include "git/failure.h"

namespace git {

// A running git. No other process that this program starts inherits its streams.
struct Process {
  pid_t id = -1;
  disk::Descriptor in{-1};  // a socket, so that writing after git exited is an error, not a signal
  disk::Descriptor out{-1};
  disk::Descriptor err{-1};
};

// Starts `git ARGUMENTS` without a shell. It uses no network, never prompts and does not write the
// index. The variables GIT_… of a hook are kept, with relative paths made absolute.
Expected<Process> start(const std::vector<std::string>& arguments);

struct Answer {
  int status = 0;  // 128 + the signal if it was killed by one
  std::string out;
  std::string err;  // its last 4 KiB
};

// Closes the input, reads both streams to the end, and waits for the process to exit.
Answer finish(Process process);

// start, then finish.
Expected<Answer> run(const std::vector<std::string>& arguments);

// The failure of a command that exited with an error.
Failure refused(const std::vector<std::string>& arguments, const Answer& answer);

}  // namespace git
