#include "scan/allow.h"

#include <algorithm>

#include "scan/classes.h"
#include "scan/digest.h"

namespace scan {

namespace {

constexpr std::string_view kAllowMark = "secretgen:allow";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_blank(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

// Removes the characters that close a comment.
std::string_view without_close(std::string_view text) {
  for (const std::string_view close : {"-->", "*/", "%>", "}}", "#}", "*)"}) {
    if (text.ends_with(close)) {
      text.remove_suffix(close.size());
    }
  }
  return trimmed(text);
}

Allowance read_allowance(std::string_view line) {
  const std::size_t mark = line.find(kAllowMark);
  if (mark == std::string_view::npos) {
    return Allowance::None;
  }
  const std::string_view reason = without_close(trimmed(line.substr(mark + kAllowMark.size())));
  const bool says = std::any_of(reason.begin(), reason.end(),
                                [](char c) { return is_in(c, kLetter) || (c & 0x80) != 0; });
  return says ? Allowance::Given : Allowance::WithoutReason;
}

}  // namespace

Allowance Allowances::at(std::size_t offset) {
  if (offset < end_) {
    return said_;
  }
  // Start at the end of the last line: everything before it has been read.
  const std::size_t before = text_.substr(end_, offset - end_).rfind('\n');
  const std::size_t begin = before == std::string_view::npos ? end_ : end_ + before + 1;
  end_ = std::min(text_.find('\n', offset), text_.size());
  said_ = read_allowance(text_.substr(begin, end_ - begin));
  return said_;
}

AllowList AllowList::read(std::string_view text, std::vector<Misfit>& misfits) {
  AllowList list;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t size = std::min(text.find('\n'), text.size());
    const std::string_view whole = trimmed(text.substr(0, size));
    text.remove_prefix(std::min(size + 1, text.size()));
    if (whole.empty() || whole.front() == '#') {
      continue;
    }
    const std::size_t digest = run_end(whole, 0, kHex, whole.size());
    const std::string_view reason = trimmed(whole.substr(digest));
    if (digest != kDigestDigits || (digest < whole.size() && !is_blank(whole[digest]))) {
      misfits.push_back({.kind = Misfit::Kind::NoDigest, .line = line});
    } else if (reason.empty()) {
      misfits.push_back({.kind = Misfit::Kind::NoReason, .line = line});
    } else {
      list.entries_.push_back({std::string(whole.substr(0, digest)), line});
    }
  }
  std::stable_sort(list.entries_.begin(), list.entries_.end(),
                   [](const Entry& a, const Entry& b) { return a.digest < b.digest; });
  std::vector<Entry> kept;
  for (Entry& entry : list.entries_) {
    if (!kept.empty() && kept.back().digest == entry.digest) {
      misfits.push_back({Misfit::Kind::Twice, entry.line, kept.back().line});
    } else {
      kept.push_back(std::move(entry));
    }
  }
  list.entries_ = std::move(kept);
  std::stable_sort(misfits.begin(), misfits.end(),
                   [](const Misfit& a, const Misfit& b) { return a.line < b.line; });
  return list;
}

bool AllowList::allows(std::string_view digest) {
  const auto found = std::lower_bound(
      entries_.begin(), entries_.end(), digest,
      [](const Entry& entry, std::string_view wanted) { return entry.digest < wanted; });
  if (found == entries_.end() || found->digest != digest) {
    return false;
  }
  found->used = true;
  return true;
}

std::vector<std::size_t> AllowList::unused() const {
  std::vector<std::size_t> lines;
  for (const Entry& entry : entries_) {
    if (!entry.used) {
      lines.push_back(entry.line);
    }
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace scan
