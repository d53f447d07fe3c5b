#include "diag/snippet.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "diag/mask.h"
#include "diag/visible.h"

namespace diag {

namespace {

constexpr std::size_t kLongestLine = 160;
constexpr std::size_t kBeforeMark = 40;
// Masking depends on entire words, so a cut line is masked with some text around the cut.
constexpr std::size_t kMaskMargin = 512;
constexpr std::string_view kEllipsis = "…";

// Steps back to the first byte of a character.
std::size_t character_begin(std::string_view text, std::size_t offset) {
  while (offset > 0 && offset < text.size() &&
         (static_cast<unsigned char>(text[offset]) & 0xc0U) == 0x80U) {
    --offset;
  }
  return offset;
}

struct Columns {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The part [begin, end) of a line as it is shown, and the columns of each mark in it.
struct Shown {
  std::string text;
  std::vector<Columns> columns;
};

Shown show(std::string_view line, std::size_t begin, std::size_t end, std::span<const Mark> marks) {
  const std::size_t margin_begin = begin > kMaskMargin ? begin - kMaskMargin : 0;
  std::string masked(line.substr(margin_begin, end + kMaskMargin - margin_begin));
  mask_secrets(masked);
  const std::string_view view = std::string_view(masked).substr(0, end - margin_begin);

  Shown shown;
  std::size_t column = 0;
  if (begin > 0) {
    shown.text += kEllipsis;
    ++column;
  }
  shown.columns.assign(marks.size(), {});
  std::vector<bool> begun(marks.size(), false);
  for (std::size_t i = begin - margin_begin; i < view.size();) {
    const base::CodePoint character = base::decode_utf8(view, i);
    const std::size_t here = i + margin_begin;
    const std::size_t width = append_visible(shown.text, view.substr(i, character.size), character);
    for (std::size_t m = 0; m < marks.size(); ++m) {
      if (!begun[m] && here + character.size > marks[m].begin) {
        begun[m] = true;
        shown.columns[m].begin = column;
      }
      if (here < marks[m].end) {
        shown.columns[m].end = column + width;
      }
    }
    column += width;
    i += character.size;
  }
  for (std::size_t m = 0; m < marks.size(); ++m) {
    if (!begun[m]) {
      shown.columns[m].begin = column;
    }
    // An empty place is still underlined with one character.
    shown.columns[m].end = std::max(shown.columns[m].end, shown.columns[m].begin + 1);
  }
  if (end < line.size()) {
    shown.text += kEllipsis;
  }
  return shown;
}

void append_underlines(std::vector<Row>& rows, const Shown& shown, std::span<const Mark> marks) {
  std::vector<std::size_t> order(marks.size());
  for (std::size_t m = 0; m < order.size(); ++m) {
    order[m] = m;
  }
  // The first place comes first; the label of a second place is in a row below.
  std::ranges::stable_sort(order, {}, [&](std::size_t m) {
    return std::pair(!marks[m].primary, shown.columns[m].begin);
  });
  for (const std::size_t m : order) {
    Row row{.text = std::string(shown.columns[m].begin, ' '), .primary = marks[m].primary};
    row.text.append(shown.columns[m].end - shown.columns[m].begin, marks[m].primary ? '^' : '-');
    if (!marks[m].text.empty()) {
      row.text += ' ';
      row.text += visible(marks[m].text);
    }
    rows.push_back(std::move(row));
  }
}

}  // namespace

std::vector<Row> snippet(std::string_view line, std::span<const Mark> marks) {
  std::vector<Row> rows;
  if (line.size() <= kLongestLine) {
    Shown shown = show(line, 0, line.size(), marks);
    rows.push_back({.text = std::move(shown.text), .source = true});
    append_underlines(rows, shown, marks);
    return rows;
  }
  for (const Mark& mark : marks) {
    const std::size_t at = std::min(mark.begin, line.size());
    const std::size_t begin = character_begin(line, at > kBeforeMark ? at - kBeforeMark : 0);
    const std::size_t end = character_begin(line, std::min(line.size(), begin + kLongestLine));
    const std::span<const Mark> one(&mark, 1);
    Shown shown = show(line, begin, end, one);
    rows.push_back({.text = std::move(shown.text), .source = true});
    append_underlines(rows, shown, one);
  }
  return rows;
}

}  // namespace diag
