#include "diag/mask.h"

#include <algorithm>
#include <cstddef>

#include "scan/scan.h"

namespace diag {

namespace {

constexpr std::size_t kShown = 4;
constexpr std::size_t kShortestToken = 20;
constexpr std::size_t kFewestDigits = 2;

enum class Letter { Upper, Lower, Digit, Sign, None };

Letter letter(char character) {
  if (character >= 'A' && character <= 'Z') {
    return Letter::Upper;
  }
  if (character >= 'a' && character <= 'z') {
    return Letter::Lower;
  }
  if (character >= '0' && character <= '9') {
    return Letter::Digit;
  }
  return character == '+' || character == '/' ? Letter::Sign : Letter::None;
}

}  // namespace

void mask_secrets(std::string& text) {
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    std::size_t digits = 0;
    std::size_t changes = 0;
    Letter last = Letter::None;
    for (; end < text.size(); ++end) {
      const Letter now = letter(text[end]);
      if (now == Letter::None) {
        break;
      }
      if (now == Letter::Sign) {
        continue;
      }
      digits += now == Letter::Digit ? 1 : 0;
      changes += last != Letter::None && now != last ? 1 : 0;
      last = now;
    }
    const std::size_t size = end - begin;
    // Random text switches between upper case, lower case and digits at every other character;
    // names and paths do so about once per word.
    if (size >= kShortestToken && digits >= kFewestDigits && changes * 5 >= size * 2) {
      text.replace(begin + kShown, size - kShown, size - kShown, '*');
    }
    begin = end + 1;
  }
  for (const scan::Finding& finding : scan::scan(text)) {
    const std::size_t hidden = finding.size - std::min(finding.shown, finding.size);
    text.replace(finding.begin + finding.size - hidden, hidden, hidden, '*');
  }
}

}  // namespace diag
