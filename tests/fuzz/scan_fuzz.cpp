// Arbitrary bytes with a planted secret: findings lie within the text and do not overlap, no form
// of the report shows the secret, and the time is linear in the size of the text.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "diag/render.h"
#include "diag/sink.h"
#include "driver/plain_text.h"
#include "scan/scan.h"
#include "source/files.h"

namespace {

constexpr std::size_t kEchoed = 8;  // consecutive bytes that are not a coincidence
constexpr std::size_t kLong = std::size_t{128} * 1024;
// A few milliseconds are usual. Quadratic time would be minutes.
constexpr double kMostSeconds = 5;

struct Plant {
  std::string secret;
  bool always;  // found in any context, if surrounded by blanks
};

// In halves, so that this file contains none.
const std::array<Plant, 5>& plants() {
  static const std::string kBody = std::string("Kd02mVxqLp9sTzR7") + "bWc1Xy7LbNQm4Zt8";
  static const std::array<Plant, 5> kPlants{
      {{"sk_" + ("live_" + kBody), true},
       {"dckr_" + ("pat_" + kBody.substr(0, 27)), true},
       {"password=" + kBody, false},
       {"postgres://app:" + kBody + "@db.internal/a", false},
       {"SK" + std::string("0a1f9c3e5b7d2468") + "e1c9a7f3b5d02846", true}}};
  return kPlants;
}

void check_spans(const std::vector<scan::Finding>& findings, std::string_view text) {
  std::size_t end = 0;
  for (const scan::Finding& finding : findings) {
    SG_CHECK(finding.size != 0 && finding.begin >= end, "findings are disjoint and in order");
    end = finding.begin + finding.size;
    SG_CHECK(end <= text.size(), "a finding is within the text");
    SG_CHECK(finding.shown <= 4 && finding.shown < finding.size, "little of it is shown");
  }
}

void check_not_echoed(std::string_view secret, std::string_view said) {
  for (std::size_t at = 0; at + kEchoed <= secret.size(); ++at) {
    SG_CHECK(said.find(secret.substr(at, kEchoed)) == std::string_view::npos,
             "a report does not show the secret");
  }
}

void check_report(std::string_view secret, std::string_view text) {
  diag::Collector sink;
  driver::PlainText plain_text(sink);
  plain_text.judge("a.env", text);
  sink.sort();
  const source::Files none;
  check_not_echoed(secret, diag::render_text(sink.all(), none, false));
  check_not_echoed(secret, diag::render_json(sink.all(), none));
  check_not_echoed(secret, diag::render_github(sink.all(), none));
}

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void check_time(std::string_view part) {
  std::string text;
  while (text.size() < kLong) {
    text += part;
  }
  const double begin = cpu_seconds();
  scan::scan(text);
  SG_CHECK(cpu_seconds() - begin < kMostSeconds, "the time is linear");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) {
    return 0;
  }
  const Plant& plant = plants()[data[0] % plants().size()];
  const bool timed = data[1] % 16 == 0;
  const std::string_view given(reinterpret_cast<const char*>(data + 2), size - 2);
  const std::size_t middle = given.size() / 2;
  std::string text(given.substr(0, middle));
  text += '\n';
  const std::size_t begin = text.size();
  text += plant.secret;
  text += '\n';
  text += given.substr(middle);

  const std::vector<scan::Finding> findings = scan::scan(text);
  check_spans(findings, text);
  SG_CHECK(!plant.always || std::any_of(findings.begin(), findings.end(),
                                        [&](const scan::Finding& finding) {
                                          return finding.begin < begin + plant.secret.size() &&
                                                 begin < finding.begin + finding.size;
                                        }),
           "a planted secret is found");
  check_report(plant.secret, text);
  if (timed && !given.empty()) {
    check_time(given);
  }
  return 0;
}
