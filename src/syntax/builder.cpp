#include "syntax/builder.h"

#include <yaml-cpp/mark.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "syntax/byte_rules.h"
#include "syntax/places.h"
#include "syntax/tree_rules.h"

namespace syntax {

namespace {

constexpr std::size_t kDeepest = 64;
constexpr std::size_t kLongestQuoted = 60;
// How far unquoted braces are followed, so that a long line of them takes linear time.
constexpr std::size_t kBracesAhead = 200;
// A spec has about one value per this many bytes.
constexpr std::size_t kBytesPerNode = 12;

// The size of the word for null at the beginning of `text`; 0 if there is none.
std::size_t null_word(std::string_view text) {
  for (const std::string_view word : {"null", "Null", "NULL", "~"}) {
    if (text.starts_with(word)) {
      return word.size();
    }
  }
  return 0;
}

}  // namespace

std::string quoted(std::string_view text) {
  if (text.size() <= kLongestQuoted) {
    return "`" + std::string(text) + "`";
  }
  std::size_t end = kLongestQuoted;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) {
    --end;
  }
  return "`" + std::string(text.substr(0, end)) + "…`";
}

Builder::Builder(const source::File& file, std::vector<std::uint32_t> tabs, diag::Sink& sink)
    : file_(file), text_(file.text()), tabs_(std::move(tabs)), sink_(sink) {
  document_.nodes.reserve(text_.size() / kBytesPerNode + 1);
}

source::Span Builder::span(std::size_t begin, std::size_t end) const {
  return {file_.base() + static_cast<std::uint32_t>(begin),
          file_.base() + static_cast<std::uint32_t>(end)};
}

std::size_t Builder::offset(const YAML::Mark& mark) const {
  return mark.pos < 0 ? 0 : std::min(static_cast<std::size_t>(mark.pos), text_.size());
}

std::size_t Builder::local_end(std::uint32_t node) const {
  return document_.nodes[node].span.end - file_.base();
}

void Builder::report(diag::Diagnostic diagnostic) {
  if (diagnostic.span) {
    last_report_ = diagnostic.span->begin - file_.base();
  }
  sink_.report(std::move(diagnostic));
}

void Builder::flush() {
  if (pending_) {
    report(*std::exchange(pending_, std::nullopt));
  }
}

std::uint32_t Builder::add(const Node& node) {
  const auto id = static_cast<std::uint32_t>(document_.nodes.size());
  document_.nodes.push_back(node);
  if (frames_.empty()) {
    return id;
  }
  Frame& frame = frames_.back();
  if (frame.last == 0) {
    document_.nodes[frame.node].first_child = id;
  } else {
    document_.nodes[frame.last].next = id;
  }
  frame.last = id;
  if (!frame.map || !frame.value) {
    ++document_.nodes[frame.node].size;
  }
  frame.value = frame.map && !frame.value;
  return id;
}

void Builder::check_tabs(std::size_t offset) {
  while (next_tab_ < tabs_.size() && tabs_[next_tab_] < offset) {
    const std::size_t tab = tabs_[next_tab_++];
    report(kTabIndentation.at(span(tab, tab + 1)));
  }
}

void Builder::check_properties(std::size_t begin, std::string_view tag, YAML::anchor_t anchor) {
  const auto word = [&] {
    return span(begin, std::min(text_.find_first_of(" \t\r\n", begin), text_.size()));
  };
  if (anchor != YAML::NullAnchor) {
    report(kAnchor.at(word(), "anchors"));
  }
  const bool plain_tag = tag == "?" || (tag == "!" && text_.substr(begin, 1) != "!");
  if (!plain_tag) {
    report(kTag.at(word()));
  }
}

void Builder::OnDocumentStart(const YAML::Mark& /*mark*/) {}
void Builder::OnDocumentEnd() {}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
  flush();
  const std::size_t begin = offset(mark);
  check_tabs(begin);
  const bool special = anchor != YAML::NullAnchor || (tag != "?" && tag != "!") ||
                       text_.substr(begin).starts_with('!');
  ScalarPlace place;
  if (special) {
    check_properties(begin, tag, anchor);
    place.end = std::min(text_.find_first_of(" \t\r\n", begin), text_.size());
  } else {
    place = scalar_place(text_, begin, value);
  }
  last_end_ = place.end;

  Node node{.kind = Kind::Scalar, .quoted = place.quoted, .span = span(begin, place.end)};
  if (place.verbatim) {
    node.text = text_.substr(*place.verbatim, value.size());
  } else {
    node.text = *document_.texts.emplace_back(std::make_unique<std::string>(value));
  }
  if (place.unterminated) {
    swallowed_ = true;
    report(kUnterminatedQuote.at(span(begin, begin + 1)));
  }
  if (place.quoted) {
    while (next_tab_ < tabs_.size() && tabs_[next_tab_] < place.end) {
      ++next_tab_;
    }
  }
  const bool key = !frames_.empty() && frames_.back().map && !frames_.back().value;
  if (key && !place.quoted && value == "<<") {
    report(kMergeKey.at(node.span));
  }
  last_text_ = add(node);
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  flush();
  const std::size_t at = offset(mark);
  check_properties(at, "?", anchor);
  if (frames_.empty()) {
    // Reported as an empty document.
    return;
  }
  const Frame& frame = frames_.back();
  const std::size_t word = null_word(text_.substr(at));
  if (frame.map && frame.value) {
    const Node& key = document_.nodes[frame.last];
    const std::size_t key_end = local_end(frame.last);
    if (key.kind == Kind::Scalar && key_end > braces_end_) {
      diag::Diagnostic diagnostic = kNoValue.at(key.span, quoted(key.text));
      if (!text_.substr(skip_blank(text_, key_end)).starts_with(':')) {
        diagnostic.help = "a key needs a `:`, a space and a value after it";
      }
      pending_ = std::move(diagnostic);
    }
    if (word != 0) {
      add_null(at, at + word);
    } else {
      add_null(key_end, key_end);
    }
    return;
  }
  if (frame.map) {
    report(kKeyNotText.at(span(at, std::min(at + std::max<std::size_t>(word, 1), text_.size())),
                          word != 0 ? "null" : "an empty place"));
    add_null(at, at + word);
    return;
  }
  std::size_t begin = at;
  std::size_t end = at + word;
  if (word == 0) {
    // The mark is at what follows; the item itself begins at its dash, or at the comma that comes
    // too early.
    const std::size_t after = frame.last == 0 ? document_.nodes[frame.node].span.begin -
                                                    file_.base() + (frame.flow ? 1 : 0)
                                              : local_end(frame.last);
    begin = skip_blank(text_, after);
    end = std::min(begin + 1, text_.size());
  }
  pending_ = kNoValue.at(span(begin, end), "this item");
  add_null(begin, end);
}

void Builder::add_null(std::size_t begin, std::size_t end) {
  last_end_ = std::max(last_end_, end);
  add(Node{.kind = Kind::Null, .span = span(begin, end)});
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  flush();
  const std::size_t begin = offset(mark);
  check_tabs(begin);
  const std::size_t end = std::min(text_.find_first_of(" \t\r\n,]}", begin), text_.size());
  report(kAnchor.at(span(begin, end), "aliases"));
  last_end_ = end;
  // An alias is a value, so nothing else is wrong here.
  add(Node{
      .kind = Kind::Scalar, .span = span(begin, end), .text = text_.substr(begin, end - begin)});
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value style) {
  begin(Kind::Sequence, mark, tag, anchor);
  frames_.back().flow = style == YAML::EmitterStyle::Flow;
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) {
  begin(Kind::Map, mark, tag, anchor);
  // A pair inside [ ] is a map without brackets of its own.
  const std::size_t at = offset(mark);
  frames_.back().flow = style == YAML::EmitterStyle::Flow && at < text_.size() && text_[at] == '{';
}

void Builder::OnSequenceEnd() { end(); }

void Builder::OnMapEnd() {
  for (const Duplicate& duplicate : duplicates_.find(document_, frames_.back().node)) {
    report_duplicate(duplicate.first, duplicate.second);
  }
  end();
}

void Builder::begin(Kind kind, const YAML::Mark& mark, std::string_view tag,
                    YAML::anchor_t anchor) {
  flush();
  const std::size_t begin = offset(mark);
  check_tabs(begin);
  if (anchor != YAML::NullAnchor || tag != "?") {
    check_properties(begin, tag, anchor);
  }
  if (!frames_.empty() && frames_.back().map && !frames_.back().value) {
    check_key(begin, kind);
  }
  if (frames_.size() == kDeepest) {
    report(kTooDeep.at(span(begin, std::min(begin + 1, text_.size())), kDeepest));
    throw GiveUp{};
  }
  last_end_ = std::max(last_end_, begin);
  const std::uint32_t id = add(Node{.kind = kind, .span = span(begin, begin)});
  frames_.push_back({.node = id, .map = kind == Kind::Map});
}

void Builder::check_key(std::size_t begin, Kind kind) {
  const Frame& frame = frames_.back();
  const std::size_t outer = document_.nodes[frame.node].span.begin - file_.base();
  const bool doubled = kind == Kind::Map && frame.flow && frame.last == 0 && begin == outer + 1;
  if (!doubled || begin < braces_end_) {
    odd_keys_.push_back(static_cast<std::uint32_t>(document_.nodes.size()));
    return;
  }
  std::string_view line = text_.substr(begin, kBracesAhead);
  line = line.substr(0, line.find('\n'));
  const std::size_t close = line.find("}}");
  braces_end_ = begin + (close == std::string_view::npos ? 1 : close + 2);
  report_braces(outer, quoted(text_.substr(outer, braces_end_ - outer)));
}

void Builder::report_braces(std::size_t begin, std::string shown) {
  diag::Diagnostic diagnostic = kUnquotedBraces.at(span(begin, braces_end_), shown);
  std::string_view value = text_.substr(begin, kBracesAhead);
  value = value.substr(0, value.find_first_of("\r\n"));
  value = value.substr(0, value.find(" #"));
  value = value.substr(0, value.find_last_not_of(" \t") + 1);
  const bool in_brackets = std::ranges::any_of(frames_, [&](const Frame& frame) {
    return frame.flow && document_.nodes[frame.node].span.begin < diagnostic.span->begin;
  });
  if (!in_brackets && value.size() <= kLongestQuoted &&
      value.find_first_of("\"\\`") == std::string_view::npos) {
    diagnostic.help = "write `\"" + std::string(value) + "\"`";
  }
  report(std::move(diagnostic));
}

// `{name}` alone, as in `role: {env}-api`: then the pair without a value is not a separate mistake.
void Builder::check_braces(const Frame& frame) {
  const Node& map = document_.nodes[frame.node];
  if (!frame.flow || map.size != 1 || document_.nodes[frame.last].kind != Kind::Null) {
    return;
  }
  const Node& key = document_.nodes[map.first_child];
  const bool tight = key.kind == Kind::Scalar && !key.quoted &&
                     key.span.begin == map.span.begin + 1 && map.span.end == key.span.end + 1;
  const bool inside = map.span.begin - file_.base() < braces_end_;
  if (!tight || inside) {
    return;
  }
  pending_.reset();
  const std::size_t braces_begin = map.span.begin - file_.base();
  braces_end_ = map.span.end - file_.base();
  report_braces(braces_begin, "`{" + std::string(key.text.substr(0, kLongestQuoted)) + "}`");
}

void Builder::end() {
  const Frame frame = frames_.back();
  frames_.pop_back();
  Node& node = document_.nodes[frame.node];
  const std::size_t begin = node.span.begin - file_.base();
  std::size_t end = frame.last == 0 ? begin : local_end(frame.last);
  if (frame.flow) {
    end = skip_blank(text_, frame.last == 0 ? begin + 1 : end, ",:");
    const char close = frame.map ? '}' : ']';
    if (end < text_.size() && text_[end] == close) {
      ++end;
    }
  }
  node.span = span(begin, std::max(begin, end));
  last_end_ = std::max(last_end_, end);
  if (!odd_keys_.empty() && odd_keys_.back() == frame.node) {
    pending_.reset();
  } else if (frame.map && node.size != 0) {
    check_braces(frame);
  }
}

void Builder::report_duplicate(std::uint32_t first, std::uint32_t second) {
  const Node& again = document_.nodes[second];
  report(kDuplicateKey.at(again.span, quoted(again.text))
             .label(document_.nodes[first].span, "the first one"));
}

void Builder::finish() {
  flush();
  check_tabs(text_.size());
  for (const std::uint32_t key : odd_keys_) {
    const Node& node = document_.nodes[key];
    report(kKeyNotText.at(node.span, node.kind == Kind::Map ? "a map" : "a list"));
  }
  const std::size_t rest = skip_blank(text_, last_end_);
  const bool map = !empty() && document_.nodes.front().kind == Kind::Map;
  if (rest < text_.size() && map && !last_report_) {
    const std::size_t end = std::min(text_.find_first_of("\r\n", rest), text_.size());
    report(kLeftover.at(span(rest, end)));
  }
}

bool Builder::explain(std::size_t offset) {
  check_tabs(offset + 1);
  if (swallowed_ || !last_report_) {
    return swallowed_;
  }
  const std::size_t begin = std::min(*last_report_, offset);
  return text_.substr(begin, offset - begin).find('\n') == std::string_view::npos;
}

const Builder::Frame* Builder::open_brackets() const {
  const auto found =
      std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& frame) { return frame.flow; });
  return found == frames_.rend() ? nullptr : &*found;
}

std::optional<source::Span> Builder::long_text() const {
  if (document_.nodes.empty() || document_.nodes[last_text_].kind != Kind::Scalar) {
    return std::nullopt;
  }
  const source::Span where = document_.nodes[last_text_].span;
  const std::string_view text = text_.substr(where.begin - file_.base(), where.end - where.begin);
  if (text.find('\n') == std::string_view::npos) {
    return std::nullopt;
  }
  return where;
}

}  // namespace syntax
