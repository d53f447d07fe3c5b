// Build time of synthetic estates against a floor taken in the same run: yaml-cpp's bare events
// over the same spec, plus writing the same bytes to as many files. Prints ratios, and the exponent
// with which time and memory grow. There is no pass or fail, because the machine may be busy.

#include <fmt/format.h>
#include <unistd.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "estate.h"
#include "measure.h"

namespace {

namespace fs = std::filesystem;

constexpr int kRounds = 5;

class NoEvents final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

struct Written {
  fs::path path;
  std::string text;
};

std::vector<Written> tree(const fs::path& from, const fs::path& to) {
  std::vector<Written> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(from)) {
    const fs::path path = to / fs::relative(entry.path(), from);
    if (entry.is_directory()) {
      fs::create_directories(path);
    } else {
      files.push_back({path, read(entry.path())});
    }
  }
  return files;
}

struct Result {
  double secrets = 0;
  double build_seconds = 0;  // of the processor
  double build_megabytes = 0;
};

Result run(const std::string& binary, const fs::path& scratch, const bench::Size& size) {
  const fs::path spec = scratch / "secrets.spec.yaml";
  const fs::path out = scratch / "out";
  const fs::path floor_out = scratch / "floor";
  const std::string text = bench::estate(size);
  write(spec, text);

  const auto build = [&] {
    if (std::freopen("/dev/null", "w", stdout) == nullptr ||
        std::freopen("/dev/null", "w", stderr) == nullptr) {
      _exit(1);
    }
    execl(binary.c_str(), binary.c_str(), "build", spec.c_str(), "-o", out.c_str(), nullptr);
    _exit(1);
  };
  bench::measure(build);
  fs::create_directories(floor_out);
  const std::vector<Written> files = tree(out, floor_out);
  std::size_t bytes = 0;
  for (const Written& file : files) {
    bytes += file.text.size();
  }
  const auto floor = [&] {
    std::istringstream in(text);
    YAML::Parser parser(in);
    NoEvents events;
    parser.HandleNextDocument(events);
    for (const Written& file : files) {
      const fs::path temporary = file.path.string() + ".tmp";
      write(temporary, file.text);
      fs::rename(temporary, file.path);
    }
  };

  std::vector<double> build_times;
  std::vector<double> build_sizes;
  std::vector<double> floor_times;
  std::vector<double> ratios;
  std::vector<double> again_ratios;
  std::vector<double> cpu_times;
  std::vector<double> cpu_ratios;
  for (int round = 0; round < kRounds; ++round) {
    fs::remove_all(out);
    fs::remove_all(floor_out);
    fs::create_directories(floor_out);
    for (const Written& file : files) {
      fs::create_directories(file.path.parent_path());
    }
    const bench::Cost built = bench::measure(build);
    const bench::Cost floored = bench::measure(floor);
    const bench::Cost again = bench::measure(build);
    build_times.push_back(built.seconds);
    build_sizes.push_back(built.megabytes);
    floor_times.push_back(floored.seconds);
    ratios.push_back(built.seconds / floored.seconds);
    again_ratios.push_back(again.seconds / floored.seconds);
    cpu_times.push_back(built.cpu_seconds);
    cpu_ratios.push_back(built.cpu_seconds / floored.cpu_seconds);
  }
  fmt::print(
      "{:>6} x {} x {:>6}  spec {:>6.2f} MB  {:>6} files {:>7.2f} MB  build {:>7.3f} s  floor "
      "{:>7.3f} s  ratio {:.2f}  of cpu time {:.2f}  unchanged {:.2f}  memory {:>6.1f} MB\n",
      size.services, size.environments, size.secrets, static_cast<double>(text.size()) / 1e6,
      files.size(), static_cast<double>(bytes) / 1e6, bench::median(build_times),
      bench::median(floor_times), bench::median(ratios), bench::median(cpu_ratios),
      bench::median(again_ratios), bench::median(build_sizes));
  std::fflush(stdout);
  return {static_cast<double>(size.secrets), bench::median(cpu_times), bench::median(build_sizes)};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: bench PATH_OF_SECRETGEN\n");
    return 2;
  }
  const fs::path scratch =
      fs::temp_directory_path() / ("secretgen-bench-" + std::to_string(getpid()));
  fs::create_directories(scratch);
  fmt::print("services x environments x secrets; medians of {} rounds, build and floor in turn\n",
             kRounds);
  std::vector<Result> results;
  for (const std::size_t secrets : {20UL, 1250UL, 2500UL, 5000UL, 10000UL}) {
    results.push_back(run(argv[1], scratch, {std::max<std::size_t>(5, secrets / 10), 3, secrets}));
  }
  const Result& first = results[1];
  const Result& last = results.back();
  const double growth = std::log(last.secrets / first.secrets);
  fmt::print("exponent from {:.0f} to {:.0f} secrets: cpu time {:.3f}, memory {:.3f}\n",
             first.secrets, last.secrets,
             std::log(last.build_seconds / first.build_seconds) / growth,
             std::log(last.build_megabytes / first.build_megabytes) / growth);
  fs::remove_all(scratch);
  return 0;
}
