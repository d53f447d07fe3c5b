#include "syntax/bytes.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "syntax/byte_rules.h"

namespace syntax {

namespace {

// A file with more wrong characters is not a spec; listing them all does not help.
constexpr int kMostFindings = 20;
// A size that the compiler turns into a few vector instructions.
constexpr std::size_t kBlock = 64;

// True if the block contains only printable ASCII and line feeds.
bool plain(const char* block) {
  unsigned odd = 0;
  for (std::size_t i = 0; i < kBlock; ++i) {
    const auto byte = static_cast<unsigned char>(block[i]);
    odd |= static_cast<unsigned>((byte < 0x20 && byte != '\n') || byte >= 0x7f);
  }
  return odd == 0;
}

class ByteCheck {
 public:
  ByteCheck(const source::File& file, diag::Sink& sink)
      : file_(file), text_(file.text()), sink_(sink) {}

  Bytes run() {
    characters();
    lines();
    return std::move(result_);
  }

 private:
  [[nodiscard]] source::Span span(std::size_t begin, std::size_t end) const {
    return {file_.base() + static_cast<std::uint32_t>(begin),
            file_.base() + static_cast<std::uint32_t>(end)};
  }

  void report(diag::Diagnostic diagnostic) {
    if (findings_ < kMostFindings) {
      ++findings_;
      sink_.report(std::move(diagnostic));
    }
  }

  void characters() {
    std::size_t i = 0;
    while (i < text_.size() && findings_ < kMostFindings) {
      if (text_.size() - i >= kBlock && plain(text_.data() + i)) {
        i += kBlock;
        continue;
      }
      const std::size_t end = std::min(i + kBlock, text_.size());
      while (i < end && findings_ < kMostFindings) {
        i = character(i);
      }
    }
  }

  // Checks the character at `offset` and returns where the next one begins.
  std::size_t character(std::size_t offset) {
    const base::CodePoint character = base::decode_utf8(text_, offset);
    const std::size_t next = offset + character.size;
    if (!character.valid) {
      return invalid(offset);
    }
    if (character.value == U'\t') {
      has_tabs_ = true;
    } else if (character.value == U'\r') {
      if (next == text_.size() || text_[next] != '\n') {
        result_.readable = false;
        report(
            kControlCharacter.at(span(offset, next), 0x0d)
                .advise("end lines with a line feed, or with a carriage return and a line feed"));
      }
    } else if (base::is_control(character.value) && character.value != U'\n') {
      result_.readable = false;
      report(kControlCharacter.at(span(offset, next), static_cast<std::uint32_t>(character.value)));
    } else if (base::is_invisible(character.value)) {
      report(
          kInvisibleCharacter.at(span(offset, next), static_cast<std::uint32_t>(character.value)));
    }
    return next;
  }

  // A run of bytes that are not UTF-8 is one finding.
  std::size_t invalid(std::size_t offset) {
    std::size_t end = offset;
    while (end < text_.size() && !base::decode_utf8(text_, end).valid) {
      ++end;
    }
    result_.readable = false;
    diag::Diagnostic diagnostic = kNotUtf8.at(span(offset, end));
    if (text_.starts_with("\xff\xfe") || text_.starts_with("\xfe\xff")) {
      diagnostic.help = "the file is UTF-16; save it as UTF-8";
    }
    report(std::move(diagnostic));
    return end;
  }

  void lines() {
    bool content = false;
    bool marker = false;
    for (std::size_t begin = 0; begin < text_.size();) {
      const void* const found = std::memchr(text_.data() + begin, '\n', text_.size() - begin);
      const std::size_t end =
          found == nullptr
              ? text_.size()
              : static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
      const char first = text_[begin];
      if (!content || first == '-' || first == '.') {
        line(text_.substr(begin, end - begin), begin, content, marker);
      }
      if (has_tabs_ && (first == ' ' || first == '\t')) {
        tab(begin, end);
      }
      begin = end + 1;
    }
  }

  void line(std::string_view line, std::size_t begin, bool& content, bool& marker) {
    if (line.starts_with("---") || line.starts_with("...")) {
      const std::string_view rest = line.substr(3);
      const std::size_t after = rest.find_first_not_of(" \t\r");
      const bool alone = after == std::string_view::npos || (after > 0 && rest[after] == '#');
      if (alone || after > 0) {
        const bool leading = line.front() == '-' && !content && !marker && alone;
        if (!leading) {
          result_.readable = false;
          report(kDocumentMarker.at(span(begin, begin + 3), line.substr(0, 3)));
        }
        marker = true;
        return;
      }
    }
    if (content) {
      return;
    }
    if (line.starts_with('%')) {
      result_.readable = false;
      report(kDirective.at(span(begin, begin + line.find_last_not_of('\r') + 1)));
      return;
    }
    const std::size_t word = line.find_first_not_of(" \t\r");
    content = word != std::string_view::npos && line[word] != '#';
  }

  void tab(std::size_t begin, std::size_t end) {
    const std::string_view line = text_.substr(begin, end - begin);
    const std::size_t word = line.find_first_not_of(" \t\r");
    if (word == std::string_view::npos || line[word] == '#') {
      return;
    }
    const std::size_t found = line.substr(0, word).find('\t');
    if (found != std::string_view::npos) {
      result_.tabs.push_back(static_cast<std::uint32_t>(begin + found));
    }
  }

  const source::File& file_;
  std::string_view text_;
  diag::Sink& sink_;
  Bytes result_;
  int findings_ = 0;
  bool has_tabs_ = false;
};

}  // namespace

Bytes check_bytes(const source::File& file, diag::Sink& sink) {
  if (file.text().size() > source::kMaxFileSize) {
    sink.report(
        kFileTooLarge.at({file.base(), file.base()}, file.text().size(), source::kMaxFileSize));
    return {.readable = false, .tabs = {}};
  }
  return ByteCheck(file, sink).run();
}

}  // namespace syntax
