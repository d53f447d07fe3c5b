// Runs the cases below tests/cases, or rewrites what they expect (CONTRIBUTING.md, "Cases").

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "case.h"
#include "runtimes.h"

namespace {

struct Request {
  bool update = false;
  std::string prefix;
};

struct Counts {
  std::size_t passed = 0;
  std::size_t failed = 0;
};

Counts run_all(const std::vector<std::string>& names, const Request& request) {
  const std::filesystem::path root = std::filesystem::path(SECRETGEN_SOURCE_DIR) / "tests/cases";
  cases::Runtimes runtimes(root / "runtimes");
  Counts counts;
  std::mutex mutex;
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < names.size(); i = next++) {
      std::string problem;
      try {
        problem = cases::run(root, names[i], SECRETGEN_BINARY, runtimes, request.update);
      } catch (const std::exception& exception) {
        problem = exception.what();
      }
      const std::lock_guard lock(mutex);
      if (problem.empty()) {
        ++counts.passed;
      } else {
        ++counts.failed;
        std::printf("FAILED %s\n%s\n", names[i].c_str(), problem.c_str());
      }
    }
  };
  std::vector<std::thread> threads;
  const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
  for (std::size_t i = 0; i < processors; ++i) {
    threads.emplace_back(work);
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  return counts;
}

}  // namespace

int main(int argc, char** argv) {
  Request request;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--update") {
      request.update = true;
    } else if (request.prefix.empty() && !argument.starts_with('-')) {
      request.prefix = argument;
    } else {
      std::fprintf(stderr, "usage: cases [--update] [PREFIX]\n");
      return 2;
    }
  }
  const std::vector<std::string> names =
      cases::find(std::filesystem::path(SECRETGEN_SOURCE_DIR) / "tests/cases", request.prefix);
  const Counts counts = run_all(names, request);
  std::printf("%zu passed, %zu failed\n", counts.passed, counts.failed);
  return counts.failed == 0 && !names.empty() ? 0 : 1;
}
