#include "process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <stdexcept>

namespace cases {

namespace {

struct Pipe {
  int read = -1;
  int write = -1;

  Pipe() {
    std::array<int, 2> ends{};
    // Not inherited by processes that other threads start, which would keep it open.
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
      throw std::runtime_error("cannot make a pipe");
    }
    read = ends[0];
    write = ends[1];
  }
};

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  result.reserve(words.size() + 1);
  for (std::string& word : words) {
    result.push_back(word.data());
  }
  result.push_back(nullptr);
  return result;
}

// Reads both until they end, as data arrives, so that neither fills up and blocks the writer.
void drain(int out, std::string& out_text, int err, std::string& err_text) {
  std::array<pollfd, 2> polled{{{out, POLLIN, 0}, {err, POLLIN, 0}}};
  const std::array<std::string*, 2> texts{&out_text, &err_text};
  std::array<char, 65536> buffer{};
  for (int open = 2; open > 0;) {
    if (::poll(polled.data(), polled.size(), -1) < 0 && errno != EINTR) {
      throw std::runtime_error("cannot poll");
    }
    for (std::size_t i = 0; i < polled.size(); ++i) {
      if (polled[i].fd < 0 || polled[i].revents == 0) {
        continue;
      }
      const ssize_t got = ::read(polled[i].fd, buffer.data(), buffer.size());
      if (got > 0) {
        texts[i]->append(buffer.data(), static_cast<std::size_t>(got));
      } else if (got == 0 || errno != EINTR) {
        ::close(polled[i].fd);
        polled[i].fd = -1;
        --open;
      }
    }
  }
}

}  // namespace

std::vector<std::string> shell_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  bool line_begins = true;
  char quote = '\0';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (line_begins && c == '#') {
      i = std::min(text.find('\n', i), text.size());
      continue;
    }
    line_begins = c == '\n' && quote == '\0';
    if (c == '\\' && quote != '\'' && i + 1 < text.size()) {
      word += text[++i];
      in_word = true;
    } else if (quote != '\0') {
      if (c == quote) {
        quote = '\0';
      } else {
        word += c;
      }
    } else if (c == '\'' || c == '"') {
      quote = c;
      in_word = true;
    } else if (c == ' ' || c == '\t' || c == '\n') {
      if (in_word) {
        words.push_back(std::move(word));
      }
      word.clear();
      in_word = false;
    } else {
      word += c;
      in_word = true;
    }
  }
  if (in_word) {
    words.push_back(std::move(word));
  }
  return words;
}

Result run_process(const std::string& program, const std::vector<std::string>& arguments,
                   const std::vector<std::string>& variables,
                   const std::filesystem::path& directory) {
  std::vector<std::string> words{program};
  std::string redirected;
  for (const std::string& argument : arguments) {
    if (argument.size() > 1 && argument.starts_with('>')) {
      redirected = argument.substr(1);
    } else {
      words.push_back(argument);
    }
  }
  const char* path = std::getenv("PATH");
  std::vector<std::string> environment{std::string("PATH=") + (path == nullptr ? "" : path)};
  environment.insert(environment.end(), variables.begin(), variables.end());
  const std::vector<char*> argument_pointers = pointers(words);
  const std::vector<char*> environment_pointers = pointers(environment);

  const Pipe out;
  const Pipe err;
  const pid_t child = ::fork();
  if (child < 0) {
    throw std::runtime_error("cannot fork");
  }
  if (child == 0) {
    const int target =
        redirected.empty() ? out.write : ::open(redirected.c_str(), O_WRONLY | O_CLOEXEC);
    if (::chdir(directory.c_str()) == 0 && ::dup2(target, STDOUT_FILENO) >= 0 &&
        ::dup2(err.write, STDERR_FILENO) >= 0) {
      ::execve(program.c_str(), argument_pointers.data(), environment_pointers.data());
    }
    ::_exit(127);
  }
  ::close(out.write);
  ::close(err.write);
  Result result;
  drain(out.read, result.out, err.read, result.err);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  result.signalled = WIFSIGNALED(status);
  result.code = result.signalled ? WTERMSIG(status) : WEXITSTATUS(status);
  return result;
}

}  // namespace cases
