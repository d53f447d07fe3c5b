#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "disk/descriptor.h"
#include "git/failure.h"

namespace git {

// A running git. Its streams are ours alone: nothing else that this program starts inherits them.
struct Process {
  pid_t id = -1;
  disk::Descriptor in{
      -1};  // a socket, so that writing to a git that ended is an error and no signal
  disk::Descriptor out{-1};
  disk::Descriptor err{-1};
};

// Starts `git ARGUMENTS` without a shell. It talks to no network, asks nobody and leaves the index
// as it is; the variables GIT_… of a hook stay, with relative paths made whole.
Expected<Process> start(const std::vector<std::string>& arguments);

struct Answer {
  int status = 0;  // 128 + the signal if one ended it
  std::string out;
  std::string err;  // its last 4 KiB
};

// Reads both streams to their ends and waits for the end of the process; its input is closed first.
Answer finish(Process process);

// start, then finish.
Expected<Answer> run(const std::vector<std::string>& arguments);

// What git said of a command that failed.
Failure refused(const std::vector<std::string>& arguments, const Answer& answer);

}  // namespace git
