#include "scan/scan.h"

#include <algorithm>
#include <optional>

#include "scan/assignment.h"
#include "scan/literals.h"
#include "scan/placeholder.h"
#include "scan/randomness.h"
#include "scan/rule.h"

namespace scan {

namespace {

constexpr std::size_t kBinaryHead = 8000;
constexpr std::size_t kShown = 4;
constexpr std::size_t kShownOfValue = 2;
// How close to an access key id the secret key must be, whatever its name is.
constexpr std::size_t kNear = 300;
constexpr std::size_t kAwsSecretKey = 40;

// The literals of all rules, by rule number, then the stems of names.
const Literals& literals() {
  static const Literals all = [] {
    std::vector<Literals::Literal> list;
    for (const Rule& rule : rules()) {
      list.push_back({rule.literal, false, static_cast<std::uint32_t>(list.size())});
    }
    for (const std::string_view stem : key_stems()) {
      list.push_back({stem, true, static_cast<std::uint32_t>(rules().size())});
    }
    return Literals(std::move(list));
  }();
  return all;
}

Finding found(const Rule& rule, const Match& match, std::size_t literal) {
  Finding finding{.kind = rule.kind, .title = rule.title, .level = match.level};
  finding.begin = match.begin;
  finding.size = match.end - match.begin;
  // The literal is not part of the secret; everything else is.
  finding.shown = match.begin == literal ? std::min(kShown, rule.literal.size()) : kShownOfValue;
  return finding;
}

// The secret key for the access key id that ends at `from`.
std::optional<Finding> secret_key_near(std::string_view text, std::size_t from) {
  const std::size_t limit = std::min(text.size(), from + kNear);
  for (std::size_t begin = from; begin < limit;) {
    if (!is_in(text[begin], kBase64)) {
      ++begin;
      continue;
    }
    const std::size_t end = run_end(text, begin, kBase64, kNear);
    const std::string_view run = text.substr(begin, end - begin);
    if (run.size() == kAwsSecretKey && !is_all(run, kHexAnyCase) && entropy(run) >= 4.25 &&
        !is_placeholder(run) && is_random(run)) {
      return Finding{.kind = "aws-secret-key",
                     .title = "AWS secret access key",
                     .begin = begin,
                     .size = run.size(),
                     .shown = kShownOfValue};
    }
    begin = end;
  }
  return std::nullopt;
}

bool overlap(const Finding& a, const Finding& b) {
  return a.begin < b.begin + b.size && b.begin < a.begin + a.size;
}

// Sorts them. Of two that overlap, keeps the one whose kind is certain, otherwise the first.
void keep_apart(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.begin < b.begin; });
  std::vector<Finding> kept;
  const auto is_surer = [](const Finding& a, const Finding& b) {
    return (a.level == Level::Error && b.level == Level::Warning) ||
           (a.kind != kSecretValue && b.kind == kSecretValue);
  };
  for (const Finding& finding : findings) {
    if (kept.empty() || !overlap(kept.back(), finding)) {
      kept.push_back(finding);
    } else if (is_surer(finding, kept.back())) {
      kept.back() = finding;
    }
  }
  findings = std::move(kept);
}

}  // namespace

std::vector<Finding> scan(std::string_view text) {
  std::vector<Finding> findings;
  Assignments assignments(text);
  const auto all = rules();
  const Literals& known = literals();
  for (std::size_t at = known.next(text, 0); at < text.size();) {
    std::size_t next = at + 1;
    known.at(text, at, [&](std::uint32_t number) {
      if (number == all.size()) {
        if (auto value = assignments.at(at)) {
          value->shown = kShownOfValue;
          findings.push_back(*value);
        }
        return false;
      }
      const auto match = scan::match(all[number], text, at);
      if (match) {
        findings.push_back(found(all[number], *match, at));
        next = std::max(next, match->end);
        if (all[number].kind == "aws-access-key-id") {
          if (auto key = secret_key_near(text, match->end)) {
            findings.push_back(*key);
          }
        }
      }
      return match.has_value();
    });
    at = known.next(text, next);
  }
  keep_apart(findings);
  return findings;
}

bool is_binary(std::string_view text) {
  return text.substr(0, kBinaryHead).find('\0') != std::string_view::npos;
}

}  // namespace scan
