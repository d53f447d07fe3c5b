#include "driver/plain_text.h"

#include <algorithm>
#include <vector>

#include "driver/plain_text_rules.h"
#include "scan/position.h"
#include "scan/scan.h"

namespace driver {

namespace {

std::string_view words(scan::Misfit::Kind kind) {
  return kind == scan::Misfit::Kind::NoDigest ? "this line does not begin with a digest"
                                              : "this digest has no reason next to it";
}

}  // namespace

void PlainText::allow(const std::string& path, std::string_view text) {
  std::vector<scan::Misfit> misfits;
  list_path_ = path;
  list_ = scan::AllowList::read(text, misfits);
  for (const scan::Misfit& misfit : misfits) {
    diag::Place place{.path = path, .line = misfit.line};
    sink_.report(misfit.kind == scan::Misfit::Kind::Twice
                     ? kAllowedTwice.nowhere(misfit.first_line).in(std::move(place))
                     : kNoAllowListLine.nowhere(words(misfit.kind)).in(std::move(place)));
  }
}

void PlainText::judge(const std::string& path, std::string_view text) { judge(path, text, false); }

void PlainText::judge_made(const std::string& path, std::string_view text) {
  judge(path, text, true);
}

void PlainText::judge(const std::string& path, std::string_view text, bool made) {
  scan::Position position(text);
  scan::Allowances allowances(text);
  for (const scan::Finding& finding : scan::scan(text)) {
    const std::string_view value = text.substr(finding.begin, finding.size);
    const std::string digest = scan::digest(value);
    const scan::Allowance said = allowances.at(finding.begin);
    if (said == scan::Allowance::Given && !made) {
      allowed_by_lines_.insert(digest);
    }
    const bool allowed = list_.allows(digest) || said == scan::Allowance::Given;
    if (allowed || (made && allowed_by_lines_.contains(digest))) {
      continue;
    }
    position.advance(finding.begin);
    const diag::Place place{
        .path = path,
        .line = position.line(),
        .column = position.column(),
        .end_column = position.column() + std::min(value.find('\n'), value.size())};
    const std::string shown(value.substr(0, finding.shown));
    const auto& rule = finding.level == scan::Level::Error ? kSecretInFile : kPossibleSecret;
    sink_.report(rule.nowhere(finding.title, shown, finding.size, digest).in(diag::Place(place)));
    ++found_;
    if (said == scan::Allowance::WithoutReason) {
      sink_.report(kAllowanceWithoutReason.nowhere().in(diag::Place(place)));
    }
  }
}

void PlainText::report_unused() {
  for (const std::size_t line : list_.unused()) {
    sink_.report(kUnusedAllowance.nowhere().in({.path = list_path_, .line = line}));
  }
}

}  // namespace driver
