// The scanner's throughput against `grep -F -c -f` with the literals of its rules, over the outputs
// of a large estate and over the files below given directories. Both read the same file. Prints
// ratios. There is no pass or fail: the machine may be busy.

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "estate.h"
#include "measure.h"
#include "scan/rule.h"
#include "scan/scan.h"

namespace {

namespace fs = std::filesystem;

constexpr int kRounds = 7;
constexpr bench::Size kEstate{.services = 250, .environments = 3, .secrets = 2500};

std::string read(const fs::path& path) {
  std::string text(fs::file_size(path), '\0');
  std::ifstream(path, std::ios::binary)
      .read(text.data(), static_cast<std::streamsize>(text.size()));
  return text;
}

// All texts below `from`, one after the other.
std::size_t gather(const fs::path& from, const fs::path& to) {
  std::ofstream out(to, std::ios::binary);
  std::size_t size = 0;
  for (const fs::directory_entry& entry :
       fs::recursive_directory_iterator(from, fs::directory_options::skip_permission_denied)) {
    if (entry.is_regular_file() && !entry.is_symlink()) {
      const std::string text = read(entry.path());
      if (!scan::is_binary(text)) {
        out << text << '\n';
        size += text.size() + 1;
      }
    }
  }
  return size;
}

void compare(std::string_view name, const fs::path& file, std::size_t size, const fs::path& list) {
  // To a file: grep stops at the first match if its output is discarded. It exits with 1 if nothing
  // matches.
  const std::string counted = file.string() + ".count";
  const auto grep = [&] {
    setenv("LC_ALL", "C", 1);
    execlp("sh", "sh", "-c", "grep -F -c -f \"$1\" \"$2\" >\"$3\" || [ $? = 1 ]", "sh",
           list.c_str(), file.c_str(), counted.c_str(), nullptr);
    _exit(1);
  };
  const auto scan = [&] {
    if (scan::scan(read(file)).size() == std::string::npos) {
      _exit(1);
    }
  };
  const auto only_read = [&] {
    if (read(file).size() != size) {
      _exit(1);
    }
  };
  std::vector<double> scans;
  std::vector<double> greps;
  std::vector<double> ratios;
  std::vector<double> reads;
  for (int round = 0; round < kRounds; ++round) {
    const double scanned = bench::measure(scan).cpu_seconds;
    const double grepped = bench::measure(grep).cpu_seconds;
    reads.push_back(bench::measure(only_read).cpu_seconds);
    scans.push_back(scanned);
    greps.push_back(grepped);
    ratios.push_back(scanned / grepped);
  }
  const double megabytes = static_cast<double>(size) / 1e6;
  fmt::print(
      "{}: {:.1f} MB, scan {:.3f} s, of that reading {:.3f} s, grep {:.3f} s, ratio {:.2f}\n", name,
      megabytes, bench::median(scans), bench::median(reads), bench::median(greps),
      bench::median(ratios));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: scan_bench PATH_OF_SECRETGEN [DIRECTORY]...\n");
    return 2;
  }
  const fs::path scratch =
      fs::temp_directory_path() / ("secretgen-scan-bench-" + std::to_string(getpid()));
  fs::create_directories(scratch);
  const fs::path list = scratch / "literals";
  std::set<std::string_view> literals;
  for (const scan::Rule& rule : scan::rules()) {
    literals.insert(rule.literal);
  }
  for (const std::string_view literal : literals) {
    std::ofstream(list, std::ios::app) << literal << '\n';
  }
  std::ofstream(scratch / "secrets.spec.yaml") << bench::estate(kEstate);
  const std::string command =
      fmt::format("'{}' build '{}/secrets.spec.yaml' -o '{}/out' >/dev/null 2>&1", argv[1],
                  scratch.string(), scratch.string());
  if (std::system(command.c_str()) != 0) {
    fmt::print(stderr, "scan_bench: the estate does not build\n");
    return 1;
  }
  const fs::path file = scratch / "text";
  compare("outputs of an estate", file, gather(scratch / "out", file), list);
  for (int i = 2; i < argc; ++i) {
    compare(argv[i], file, gather(argv[i], file), list);
  }
  fs::remove_all(scratch);
  return 0;
}
