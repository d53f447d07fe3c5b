#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "git/failure.h"

namespace git {

// An open file of the system, closed at the end of its life; below 0: none.
class Handle {
 public:
  explicit Handle(int number = -1) : number_(number) {}
  Handle(Handle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { close(); }

  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool open() const { return number_ >= 0; }
  void close();

 private:
  int number_;
};

// A running git. Its streams are ours alone: nothing else that this program starts inherits them.
struct Process {
  pid_t id = -1;
  Handle in;  // a socket, so that writing to a git that ended is an error and no signal
  Handle out;
  Handle err;
};

// Starts `git ARGUMENTS` without a shell. It talks to no network, asks nobody and leaves the index
// as it is; the variables GIT_… of a hook stay, with relative paths made whole.
std::optional<Process> start(const std::vector<std::string>& arguments,
                             std::optional<Failure>& failure);

struct Answer {
  int status = 0;  // 128 + the signal if one ended it
  std::string out;
  std::string err;  // its last 4 KiB
};

// Reads both streams to their ends and waits for the end of the process; its input is closed first.
Answer finish(Process process);

// start, then finish.
std::optional<Answer> run(const std::vector<std::string>& arguments,
                          std::optional<Failure>& failure);

// What git said of a command that failed.
Failure refused(const std::vector<std::string>& arguments, const Answer& answer);

}  // namespace git
