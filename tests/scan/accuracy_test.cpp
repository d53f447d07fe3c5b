#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "labelled.h"
#include "scan/scan.h"

namespace {

constexpr std::array<std::uint64_t, 3> kSeeds{20261124, 7, 19};
constexpr std::size_t kFewestLines = 2000;
constexpr double kPrecision = 0.99;
constexpr double kRecall = 0.98;

struct Score {
  std::size_t found = 0;
  std::size_t missed = 0;
  std::size_t false_alarms = 0;
  std::map<std::string, std::size_t> misses_by_kind;
  std::map<std::string, std::size_t> alarms_by_kind;
};

// A finding counts if the overlap covers most of the finding or of the secret, whichever is
// shorter.
bool hits(const scan::Finding& finding, const labelled::Line& line) {
  const std::size_t begin = line.text.find(line.secret);
  const std::size_t end = begin + line.secret.size();
  const std::size_t first = std::max(begin, finding.begin);
  const std::size_t last = std::min(end, finding.begin + finding.size);
  return !line.secret.empty() && last > first &&
         (last - first) * 2 > std::min(line.secret.size(), finding.size);
}

void add(Score& score, const std::vector<labelled::Line>& lines) {
  for (const labelled::Line& line : lines) {
    bool found = false;
    for (const scan::Finding& finding : scan::scan(line.text)) {
      if (hits(finding, line)) {
        found = true;
      } else {
        ++score.false_alarms;
        ++score.alarms_by_kind[line.kind];
      }
    }
    if (!line.secret.empty()) {
      ++(found ? score.found : score.missed);
      score.misses_by_kind[line.kind] += found ? 0 : 1;
    }
  }
}

double share(std::size_t part, std::size_t rest) {
  return static_cast<double>(part) / static_cast<double>(part + rest);
}

// Prints the measurements and compares them with the goals.
void judge(std::string_view set, std::uint64_t seed, const std::vector<labelled::Line>& lines) {
  Score score;
  add(score, lines);
  std::string report;
  for (const auto& [kind, count] : score.misses_by_kind) {
    report += count == 0 ? "" : "missed " + std::to_string(count) + " of " + kind + "\n";
  }
  for (const auto& [kind, count] : score.alarms_by_kind) {
    report += "false alarm " + std::to_string(count) + " times in " + kind + "\n";
  }
  const std::size_t with = score.found + score.missed;
  const double precision = share(score.found, score.false_alarms);
  const double recall = share(score.found, score.missed);
  MESSAGE(set << ", seed " << seed << ": " << with << " lines with a secret, "
              << lines.size() - with << " without; precision " << precision << ", recall " << recall
              << "\n"
              << report);
  CHECK(precision >= kPrecision);
  CHECK(recall >= kRecall);
}

}  // namespace

TEST_SUITE("scan") {
  TEST_CASE("precision and recall on labelled lines") {
    for (const std::uint64_t seed : kSeeds) {
      std::vector<labelled::Line> lines = labelled::with_secrets(seed);
      for (labelled::Line& line : labelled::without_secrets(seed)) {
        lines.push_back(std::move(line));
      }
      CHECK(lines.size() >= kFewestLines);
      judge("all formats", seed, lines);
    }
  }

  TEST_CASE("precision and recall in contexts that were written after the scanner") {
    for (const std::uint64_t seed : kSeeds) {
      const std::vector<labelled::Line> lines = labelled::held_out(seed);
      CHECK(lines.size() >= kFewestLines);
      judge("held out", seed, lines);
    }
  }
}
