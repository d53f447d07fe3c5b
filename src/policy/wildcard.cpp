#include "policy/wildcard.h"

#include <algorithm>
#include <cstddef>

#include "policy/folded.h"

namespace policy {

namespace {

constexpr std::size_t kSegments = 6;

// The end of the character that begins at `i`: a character may be several bytes of UTF-8.
std::size_t next_character(std::string_view text, std::size_t i) {
  ++i;
  while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xc0U) == 0x80U) {
    ++i;
  }
  return i;
}

bool has_wildcard(std::string_view text, Wildcards wildcards) {
  return text.find(wildcards.any) != std::string_view::npos ||
         text.find(wildcards.one) != std::string_view::npos;
}

// Whether the parts match one by one. A pattern with fewer parts never matches.
bool match_segments(const std::vector<std::string_view>& pattern,
                    const std::vector<std::string_view>& text, Wildcards wildcards) {
  if (pattern.size() != text.size()) {
    return false;
  }
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (!matches(pattern[i], text[i], wildcards)) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool matches(std::string_view pattern, std::string_view text, Wildcards wildcards) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;  // the last `*` seen
  std::size_t resume = 0;                     // where the text continues after what it matched
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == wildcards.any) {
      star = p++;
      resume = t;
    } else if (p < pattern.size() && pattern[p] == wildcards.one) {
      ++p;
      t = next_character(text, t);
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      resume = next_character(text, resume);
      t = resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == wildcards.any) {
    ++p;
  }
  return p == pattern.size();
}

bool matches_action(std::string_view pattern, std::string_view action) {
  return matches(folded(pattern), folded(action));
}

bool names_action(const AccessStatement& statement, std::string_view action) {
  const bool listed = std::ranges::any_of(statement.actions, [&](const std::string& pattern) {
    return matches_action(pattern, action);
  });
  return listed != statement.not_action;
}

std::vector<std::string_view> arn_segments(std::string_view arn) {
  std::vector<std::string_view> segments;
  segments.reserve(kSegments);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < arn.size() && segments.size() + 1 < kSegments; ++i) {
    if (arn.substr(i, 2) == "${") {
      const std::size_t end = arn.find('}', i);
      if (end == std::string_view::npos) {
        break;
      }
      i = end;
    } else if (arn[i] == ':') {
      segments.push_back(arn.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  segments.push_back(arn.substr(begin));
  return segments;
}

Truth matches_resource(std::string_view pattern, std::string_view arn, Wildcards wildcards) {
  if (!has_wildcard(pattern, wildcards)) {
    return truth(pattern == arn);
  }
  if (pattern.size() == 1 && pattern.front() == wildcards.any) {
    return Truth::Yes;
  }
  const std::vector<std::string_view> wanted = arn_segments(pattern);
  const std::vector<std::string_view> given = arn_segments(arn);
  if (match_segments(wanted, given, wildcards)) {
    return Truth::Yes;
  }
  // A `*` at the end of the entire pattern matches everything that follows.
  if (wanted.size() < given.size() && pattern.back() == wildcards.any) {
    std::vector<std::string_view> head(
        given.begin(), given.begin() + static_cast<std::ptrdiff_t>(wanted.size()) - 1);
    head.push_back(
        arn.substr(static_cast<std::size_t>(given[wanted.size() - 1].data() - arn.data())));
    if (match_segments(wanted, head, wildcards)) {
      return Truth::Yes;
    }
  }
  return matches(pattern, arn, wildcards) ? Truth::Maybe : Truth::No;
}

Truth matches_arn(std::string_view pattern, std::string_view arn, Wildcards wildcards) {
  const std::vector<std::string_view> wanted = arn_segments(pattern);
  if (wanted.size() != kSegments) {
    return Truth::Maybe;
  }
  return truth(match_segments(wanted, arn_segments(arn), wildcards));
}

}  // namespace policy
