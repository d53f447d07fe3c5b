#include "lower/portable_pattern.h"

#include <algorithm>
#include <cstddef>

#include "base/ascii.h"
#include "base/unicode.h"
#include "lower/character_set.h"

namespace lower {

namespace {

// The beginning and the end of the text; `^` and `$` are not the same everywhere.
constexpr std::string_view kBegin = "(?:(?<![\\s\\S]))";
constexpr std::string_view kEnd = "(?:(?![\\s\\S]))";

bool is_octal(char c) { return c >= '0' && c <= '7'; }
char32_t hex_value(char c) {
  const auto digit = static_cast<unsigned char>(c);
  return base::is_digit(c) ? digit - 0x30U : (digit | 0x20U) - 0x61U + 10U;
}

// Translates the syntax of RE2 (its page "Syntax") for the others. `good_` becomes false at
// anything that they cannot express, and reading continues.
class Translation {
 public:
  explicit Translation(std::string_view text) : text_(text) {}

  std::optional<std::string> run() {
    while (at_ < text_.size()) {
      step();
    }
    return good_ ? std::optional(std::move(out_)) : std::nullopt;
  }

 private:
  struct Flags {
    bool fold = false;     // i
    bool newline = false;  // s: a dot matches a line end
    bool lines = false;    // m
  };

  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  void step() {
    const char c = text_[at_];
    switch (c) {
      case '(':
        open_group();
        return;
      case ')':
        ++at_;
        out_ += ')';
        flags_ = groups_.empty() ? Flags{} : groups_.back();
        if (!groups_.empty()) {
          groups_.pop_back();
        }
        return;
      case '|':
        ++at_;
        out_ += c;
        return;
      case '[':
        character_class();
        return;
      case '.':
        ++at_;
        out_ += flags_.newline ? "[\\s\\S]" : "[^\\x0a]";
        return;
      case '^':
      case '$':
        ++at_;
        good_ = good_ && !flags_.lines;
        out_ += c == '^' ? kBegin : kEnd;
        return;
      case '\\':
        escape();
        return;
      case '*':
      case '+':
      case '?':
        ++at_;
        repeat(std::string(1, c));
        return;
      case '{':
        count();
        return;
      default:
        literal(take_character());
    }
  }

  // Greediness makes no difference when the entire value must match.
  void repeat(std::string_view text) {
    out_ += text;
    if (peek() == '?') {
      ++at_;
    }
  }

  // {2}, {2,} or {2,5}; otherwise the brace is literal.
  void count() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && base::is_digit(text_[end])) {
      ++end;
    }
    const bool number = end > at_ + 1;
    if (number && end < text_.size() && text_[end] == ',') {
      ++end;
      while (end < text_.size() && base::is_digit(text_[end])) {
        ++end;
      }
    }
    if (!number || end >= text_.size() || text_[end] != '}') {
      ++at_;
      literal(U'{');
      return;
    }
    const std::string_view all = text_.substr(at_, end + 1 - at_);
    at_ = end + 1;
    repeat(all);
  }

  void open_group() {
    ++at_;
    if (peek() != '?') {
      groups_.push_back(flags_);
      out_ += "(?:";
      return;
    }
    ++at_;
    if (peek() == 'P' || peek() == '<') {
      at_ = std::min(text_.find('>', at_), text_.size() - 1) + 1;
      groups_.push_back(flags_);
      out_ += "(?:";
      return;
    }
    Flags flags = flags_;
    bool value = true;
    for (; at_ < text_.size() && peek() != ':' && peek() != ')'; ++at_) {
      value = peek() == '-' ? false : value;
      flags.fold = peek() == 'i' ? value : flags.fold;
      flags.newline = peek() == 's' ? value : flags.newline;
      flags.lines = peek() == 'm' ? value : flags.lines;
    }
    const bool group = peek() == ':';
    ++at_;
    if (group) {
      groups_.push_back(flags_);
      out_ += "(?:";
    }
    flags_ = flags;
  }

  void escape() {
    const char c = peek(1);
    if (c == 'A' || c == 'z') {
      out_ += c == 'A' ? kBegin : kEnd;
    } else if (c == 'b' || c == 'B') {
      out_ += c == 'b' ? "(?:\\b)" : "(?:\\B)";
    } else if (c == 'Q') {
      const std::size_t end = std::min(text_.find("\\E", at_), text_.size());
      at_ += 2;
      while (at_ < end) {
        literal(take_character());
      }
      at_ = std::min(end + 2, text_.size());
      return;
    } else if (c == 'E') {
      // Ends nothing.
    } else if (CharacterSet set; add_escaped_class(set)) {
      folded_ = true;
      append_set(set);
      return;
    } else {
      literal(take_escaped());
      return;
    }
    at_ += 2;
  }

  // \d and the like; true if there was one.
  bool add_escaped_class(CharacterSet& set) {
    const char c = peek(1);
    const bool negated = c == 'D' || c == 'W' || c == 'S';
    const char name = negated ? static_cast<char>(c - 'A' + 'a') : c;
    if (name != 'd' && name != 'w' && name != 's') {
      return false;
    }
    CharacterSet named;
    named.add_named(std::string_view(&name, 1));
    if (flags_.fold && name == 'w') {
      named.fold_case();
    }
    if (negated) {
      named.negate();
    }
    set.add(named);
    at_ += 2;
    return true;
  }

  char32_t take_character() {
    const base::CodePoint character = base::decode_utf8(text_, at_);
    at_ += character.size;
    return character.value;
  }

  // The character that an escape sequence represents.
  char32_t take_escaped() {
    ++at_;
    const char c = peek();
    if (c == 'p' || c == 'P' || c == 'C') {
      good_ = false;
    }
    constexpr std::string_view kLetters = "aftnrv";
    constexpr std::string_view kMeanings = "\a\f\t\n\r\v";
    if (const std::size_t letter = kLetters.find(c);
        c != '\0' && letter != std::string_view::npos) {
      ++at_;
      return static_cast<unsigned char>(kMeanings[letter]);
    }
    if (is_octal(c)) {
      char32_t value = 0;
      for (int digits = 0; digits < 3 && is_octal(peek()); ++digits, ++at_) {
        value = value * 8 + hex_value(peek());
      }
      return value;
    }
    if (c == 'x') {
      return take_hexadecimal();
    }
    return at_ < text_.size() ? take_character() : U'\\';
  }

  char32_t take_hexadecimal() {
    ++at_;
    const bool braces = peek() == '{';
    at_ += braces ? 1 : 0;
    char32_t value = 0;
    for (int digits = 0; (braces || digits < 2) && base::is_hex_digit(peek()); ++digits, ++at_) {
      value = value * 16 + hex_value(peek());
    }
    at_ += braces ? 1 : 0;
    return value;
  }

  void literal(char32_t character) {
    if (flags_.fold) {
      CharacterSet set;
      set.add(character, character);
      append_set(set);
    } else {
      append_pattern_character(out_, character, false);
    }
  }

  void append_set(CharacterSet& set) {
    good_ = (!flags_.fold || folded_ || set.fold_case()) && good_;
    folded_ = false;
    set.append(out_);
  }

  void character_class() {
    ++at_;
    const bool negated = peek() == '^';
    at_ += negated ? 1 : 0;
    CharacterSet set;
    for (bool first = true; at_ < text_.size() && (first || peek() != ']'); first = false) {
      if (rest().starts_with("[:") && rest().find(":]") != std::string_view::npos) {
        named_class(set);
      } else if (peek() != '\\' || !add_escaped_class(set)) {
        range(set);
      }
    }
    ++at_;
    if (flags_.fold) {
      good_ = set.fold_case() && good_;
      folded_ = true;
    }
    if (negated) {
      set.negate();
    }
    append_set(set);
  }

  void named_class(CharacterSet& set) {
    const std::size_t end = text_.find(":]", at_);
    std::string_view name = text_.substr(at_ + 2, end - at_ - 2);
    at_ = end + 2;
    const bool negated = name.starts_with('^');
    name.remove_prefix(negated ? 1 : 0);
    CharacterSet named;
    good_ = named.add_named(name) && good_;
    if (negated) {
      named.negate();
    }
    set.add(named);
  }

  void range(CharacterSet& set) {
    const char32_t first = peek() == '\\' ? take_escaped() : take_character();
    char32_t last = first;
    if (peek() == '-' && peek(1) != ']' && at_ + 1 < text_.size()) {
      ++at_;
      last = peek() == '\\' ? take_escaped() : take_character();
    }
    set.add(first, last);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  Flags flags_;
  std::vector<Flags> groups_;  // the flags outside of each open group
  bool folded_ = false;        // the current class already has both cases
  bool good_ = true;
};

}  // namespace

std::optional<std::string> portable_pattern(std::string_view pattern) {
  return Translation(pattern).run();
}

void append_pattern_literal(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint character = base::decode_utf8(text, at);
    append_pattern_character(out, character.value, false);
    at += character.size;
  }
}

}  // namespace lower
