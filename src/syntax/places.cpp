#include "syntax/places.h"

#include <algorithm>

namespace syntax {

namespace {

bool is_blank(char character) {
  return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

// The end of the line that contains `offset`.
std::size_t line_end(std::string_view text, std::size_t offset) {
  return std::min(text.find('\n', offset), text.size());
}

// Where the value's characters have all been seen from `begin` on. Blanks do not count: folding and
// indentation change them, and nothing else.
std::size_t after_words(std::string_view text, std::size_t begin, std::string_view value) {
  std::size_t at = begin;
  for (const char character : value) {
    if (is_blank(character)) {
      continue;
    }
    std::size_t next = at;
    while (next < text.size() && is_blank(text[next])) {
      ++next;
    }
    if (next == text.size() || text[next] != character) {
      break;
    }
    at = next + 1;
  }
  return at;
}

// Where the quote that opens at `begin` closes: the offset after it, or nothing.
std::optional<std::size_t> after_quote(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  const std::string_view stops = quote == '"' ? "\"\\" : "'";
  std::size_t at = begin + 1;
  while ((at = text.find_first_of(stops, at)) != std::string_view::npos) {
    const bool doubled = quote == '\'' && text.substr(at + 1).starts_with('\'');
    if (text[at] == '\\' || doubled) {
      at += 2;
      continue;
    }
    return at + 1;
  }
  return std::nullopt;
}

}  // namespace

ScalarPlace scalar_place(std::string_view text, std::size_t begin, std::string_view value) {
  const char first = begin < text.size() ? text[begin] : '\0';
  if (first == '"' || first == '\'') {
    const std::size_t close = begin + 1 + value.size();
    const bool verbatim = text.substr(begin + 1).starts_with(value) && close < text.size() &&
                          text[close] == first &&
                          !(first == '\'' && text.substr(close + 1).starts_with('\''));
    if (verbatim) {
      return {.end = close + 1, .verbatim = begin + 1, .quoted = true};
    }
    const std::optional<std::size_t> end = after_quote(text, begin);
    return {.end = end.value_or(text.size()),
            .verbatim = {},
            .quoted = true,
            .unterminated = !end.has_value()};
  }
  if (first == '|' || first == '>') {
    const std::size_t header = line_end(text, begin);
    std::size_t end = after_words(text, header, value);
    if (end == header) {
      end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    }
    return {.end = end, .verbatim = {}, .quoted = true};
  }
  if (text.substr(begin).starts_with(value)) {
    return {.end = begin + value.size(), .verbatim = begin};
  }
  return {.end = after_words(text, begin, value), .verbatim = {}};
}

std::size_t skip_blank(std::string_view text, std::size_t begin, std::string_view also) {
  std::size_t at = begin;
  while (at < text.size()) {
    if (is_blank(text[at]) || also.find(text[at]) != std::string_view::npos) {
      ++at;
    } else if (text[at] == '#') {
      at = line_end(text, at);
    } else {
      break;
    }
  }
  return at;
}

std::optional<std::size_t> find_open_quote(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while ((at = text.find_first_of("\"'#", at)) != std::string_view::npos) {
    // A quote or a comment begins only where a text can begin.
    const char before = at == 0 ? '\n' : text[at - 1];
    const bool starts =
        is_blank(before) || std::string_view("[{,:").find(before) != std::string_view::npos;
    if (!starts) {
      ++at;
    } else if (text[at] == '#') {
      at = line_end(text, at);
    } else if (const std::optional<std::size_t> end = after_quote(text, at)) {
      at = *end;
    } else {
      return at;
    }
  }
  return std::nullopt;
}

}  // namespace syntax
