#include "git/process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "disk/system.h"

namespace git {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kKeptWords = 4096;

// Settings that make git quiet, local and free of side effects.
constexpr std::array<std::string_view, 6> kSettings{
    "LC_ALL=C",          "GIT_OPTIONAL_LOCKS=0",   "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1",
    "GIT_PAGER_IN_USE=", "GIT_LITERAL_PATHSPECS=1"};
// `-C` would change the meaning of these if they are relative. GIT_INDEX_FILE is not one of them:
// git resolves it against the top of the work tree.
constexpr std::array<std::string_view, 2> kPaths{"GIT_DIR=", "GIT_WORK_TREE="};

std::vector<std::string> environment() {
  std::vector<std::string> variables;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view variable(*entry);
    const std::string_view name = variable.substr(0, variable.find('=') + 1);
    if (std::any_of(kSettings.begin(), kSettings.end(),
                    [&](std::string_view ours) { return ours.starts_with(name); })) {
      continue;
    }
    std::error_code error;
    if (std::find(kPaths.begin(), kPaths.end(), name) != kPaths.end()) {
      const fs::path whole = fs::absolute(variable.substr(name.size()), error);
      if (!error) {
        variables.push_back(std::string(name) + whole.string());
        continue;
      }
    }
    variables.emplace_back(variable);
  }
  variables.insert(variables.end(), kSettings.begin(), kSettings.end());
  return variables;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  result.reserve(words.size() + 1);
  for (std::string& word : words) {
    result.push_back(word.data());
  }
  result.push_back(nullptr);
  return result;
}

struct Ends {
  disk::Descriptor ours{-1};
  disk::Descriptor theirs{-1};
};

// Moves both above the standard streams, which may be closed here: the child puts its own there.
bool keep(const std::array<int, 2>& made, Ends& ends) {
  const disk::Descriptor first(made[0]);
  const disk::Descriptor second(made[1]);
  ends.ours = disk::Descriptor(::fcntl(made[0], F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
  ends.theirs = disk::Descriptor(::fcntl(made[1], F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
  return ends.ours.open() && ends.theirs.open();
}

bool make_pipe(Ends& ends) {
  std::array<int, 2> made{};
  return ::pipe2(made.data(), O_CLOEXEC) == 0 && keep(made, ends);
}

bool make_socket(Ends& ends) {
  std::array<int, 2> made{};
  return ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, made.data()) == 0 && keep(made, ends);
}

Failure no_process(int error) {
  return {.reason = "git: " + disk::reason(error),
          .kind = error == ENOENT ? Failure::Kind::NoGit : Failure::Kind::Refused};
}

}  // namespace

Expected<Process> start(const std::vector<std::string>& arguments) {
  Ends in;
  Ends out;
  Ends err;
  if (!make_socket(in) || !make_pipe(out) || !make_pipe(err)) {
    return base::Unexpected(no_process(errno));
  }
  // A setting of the repository could otherwise start a daemon that watches the tree.
  std::vector<std::string> words{"git", "-c", "core.fsmonitor=false"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> variables = environment();

  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  // Descriptors made by dup2 stay open after exec, unlike the others here.
  int error = ::posix_spawn_file_actions_adddup2(&actions, in.theirs.get(), STDIN_FILENO);
  error = error != 0
              ? error
              : ::posix_spawn_file_actions_adddup2(&actions, out.theirs.get(), STDOUT_FILENO);
  error = error != 0
              ? error
              : ::posix_spawn_file_actions_adddup2(&actions, err.theirs.get(), STDERR_FILENO);
  Process process;
  if (error == 0) {
    error = ::posix_spawnp(&process.id, "git", &actions, nullptr, pointers(words).data(),
                           pointers(variables).data());
  }
  ::posix_spawn_file_actions_destroy(&actions);
  if (error != 0) {
    return base::Unexpected(no_process(error));
  }
  process.in = std::move(in.ours);
  process.out = std::move(out.ours);
  process.err = std::move(err.ours);
  return process;
}

Answer finish(Process process) {
  process.in.close();
  Answer answer;
  std::array<pollfd, 2> polled{{{process.out.get(), POLLIN, 0}, {process.err.get(), POLLIN, 0}}};
  std::array<char, 65536> buffer{};
  for (int open = 2; open > 0;) {
    if (::poll(polled.data(), polled.size(), -1) < 0 && errno != EINTR) {
      break;
    }
    for (std::size_t i = 0; i < polled.size(); ++i) {
      if (polled[i].fd < 0 || polled[i].revents == 0) {
        continue;
      }
      const ssize_t got = ::read(polled[i].fd, buffer.data(), buffer.size());
      if (got > 0) {
        (i == 0 ? answer.out : answer.err).append(buffer.data(), static_cast<std::size_t>(got));
      } else if (got == 0 || errno != EINTR) {
        polled[i].fd = -1;
        --open;
      }
      if (answer.err.size() > 2 * kKeptWords) {
        answer.err.erase(0, answer.err.size() - kKeptWords);
      }
    }
  }
  process.out.close();
  process.err.close();
  int status = 0;
  while (::waitpid(process.id, &status, 0) < 0 && errno == EINTR) {
  }
  answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return answer;
}

Expected<Answer> run(const std::vector<std::string>& arguments) {
  auto process = start(arguments);
  if (!process) {
    return base::Unexpected(std::move(process.error()));
  }
  return finish(*std::move(process));
}

Failure refused(const std::vector<std::string>& arguments, const Answer& answer) {
  std::string words = answer.err;
  while (words.ends_with('\n')) {
    words.pop_back();
  }
  if (words.empty()) {
    words = "exited with status " + std::to_string(answer.status);
  }
  // The command follows `-C DIRECTORY`.
  const std::size_t command = arguments.size() > 2 && arguments.front() == "-C" ? 2 : 0;
  return {.reason = "git " + arguments[command] + ": " + words};
}

}  // namespace git
