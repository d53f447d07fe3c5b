// A check of a large tree that is unchanged since the last check, compared with `git status` in the
// same repository; both run alternately. Prints ratios. There is no pass or fail, because the
// machine may be busy.

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "estate.h"
#include "measure.h"

namespace {

namespace fs = std::filesystem;

constexpr int kRounds = 21;
constexpr int kFullRounds = 5;
constexpr bench::Size kEstate{.services = 200, .environments = 3, .secrets = 2000};
// Neither git nor a check trusts the times of recently written files.
constexpr std::chrono::milliseconds kSettled{2500};

void run(const std::string& command) {
  if (std::system(command.c_str()) != 0) {
    fmt::print(stderr, "check_bench: this failed: {}\n", command);
    std::exit(1);
  }
}

// Runs a command in the repository and discards its output.
bench::Cost measure(const std::vector<std::string>& words) {
  return bench::measure([&] {
    if (std::freopen("/dev/null", "w", stdout) == nullptr ||
        std::freopen("/dev/null", "w", stderr) == nullptr) {
      _exit(1);
    }
    std::vector<char*> arguments;
    for (const std::string& word : words) {
      arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    execvp(arguments.front(), arguments.data());
    _exit(1);
  });
}

struct Series {
  std::vector<double> seconds;
  std::vector<double> cpu_seconds;

  void add(const bench::Cost& cost) {
    seconds.push_back(cost.seconds);
    cpu_seconds.push_back(cost.cpu_seconds);
  }
};

void print(std::string_view name, const Series& series, const Series& floor) {
  std::vector<double> ratios;
  std::vector<double> cpu_ratios;
  for (std::size_t i = 0; i < series.seconds.size(); ++i) {
    ratios.push_back(series.seconds[i] / floor.seconds[i]);
    cpu_ratios.push_back(series.cpu_seconds[i] / floor.cpu_seconds[i]);
  }
  fmt::print("{:<28} {:>8.1f} ms, of cpu time {:>8.1f} ms, ratio {:>6.2f}, of cpu time {:>6.2f}\n",
             name, bench::median(series.seconds) * 1e3, bench::median(series.cpu_seconds) * 1e3,
             bench::median(ratios), bench::median(cpu_ratios));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: check_bench PATH_OF_SECRETGEN\n");
    return 2;
  }
  const std::string binary = fs::absolute(argv[1]).string();
  const fs::path scratch =
      fs::temp_directory_path() / ("secretgen-check-bench-" + std::to_string(getpid()));
  fs::create_directories(scratch / "specs");
  fs::current_path(scratch);
  std::ofstream("specs/secrets.spec.yaml") << bench::estate(kEstate);
  run(fmt::format("'{}' build specs -o out >/dev/null 2>&1", binary));
  run("git init -q . && git add -A && git -c user.name=bench -c user.email=bench@example.com "
      "commit -q -m estate");
  std::this_thread::sleep_for(kSettled);
  const std::vector<std::string> status{"git", "status"};
  const std::vector<std::string> check{binary, "check", "specs", "-o", "out"};
  std::vector<std::string> full = check;
  full.emplace_back("--full");
  measure(status);
  measure(check);
  Series statuses;
  Series checks;
  Series fulls;
  for (int round = 0; round < kRounds; ++round) {
    statuses.add(measure(status));
    checks.add(measure(check));
    if (round < kFullRounds) {
      fulls.add(measure(full));
    }
  }
  std::size_t files = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator("out")) {
    files += entry.is_regular_file() ? 1 : 0;
  }
  fmt::print("{} services x {} environments x {} secrets, {} files; medians of {} rounds\n",
             kEstate.services, kEstate.environments, kEstate.secrets, files, kRounds);
  print("git status", statuses, statuses);
  print("check, nothing has changed", checks, statuses);
  print("check --full", fulls, statuses);
  fs::current_path(scratch.parent_path());
  fs::remove_all(scratch);
  return 0;
}
