#include "scan/randomness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "scan/classes.h"

namespace scan {

namespace {

// Fractions of highest_entropy: what generated values reach, and what even tokens with long fixed
// or decimal parts reach.
constexpr double kSpread = 0.75;
constexpr double kFewestBits = 0.55;

// The letters that often follow each letter in English text and source code: 272 pairs, which make
// up 96.5 % of the pairs there, but 40 % of those in random letters.
constexpr std::array<std::string_view, 26> kCommonAfter{
    "bcdfgiklmnprstuvy",      // a
    "aeijlorsuy",             // b
    "acehijklmortu",          // c
    "abdeilorsu",             // d
    "abcdefgilmnopqrstvwxy",  // e
    "adefilortu",             // f
    "aehilmnorsu",            // g
    "aeiort",                 // h
    "abcdefglmnoprstvxz",     // i
    "aeou",                   // j
    "aeis",                   // k
    "adefilostuy",            // l
    "abeimopsuy",             // m
    "acdefgiklnostuvy",       // n
    "abcdfgiklmnoprstuvw",    // o
    "aehilnoprstuy",          // p
    "lu",                     // q
    "acdegiklmnoprstuy",      // r
    "acehilmopqstuy",         // s
    "acdefhilmoprstuwy",      // t
    "abcefilmnprst",          // u
    "aeio",                   // v
    "aehior",                 // w
    "cipt",                   // x
    "opst",                   // y
    "e",                      // z
};

// The percentage of common letter pairs from which a text counts as a word.
constexpr std::size_t kCommonPercent = 80;
constexpr std::size_t kShortestWord = 3;
constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kFewestLettersAlone = 12;
constexpr std::size_t kShortestHex = 16;

bool is_common(char first, char second) {
  const auto index = static_cast<std::size_t>(lower(first) - 'a');
  return kCommonAfter[index].find(lower(second)) != std::string_view::npos;
}

bool is_word(std::string_view letters) {
  if (letters.size() < kShortestWord) {
    return false;
  }
  std::size_t common = 0;
  for (std::size_t i = 1; i < letters.size(); ++i) {
    common += is_common(letters[i - 1], letters[i]) ? 1 : 0;
  }
  return common * 100 >= (letters.size() - 1) * kCommonPercent;
}

// The end of the run of letters from `begin` in one case; the first may be a capital.
std::size_t word_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin + 1;
  const auto take = [&](Class wanted) {
    while (end < text.size() && is_in(text[end], wanted)) {
      ++end;
    }
  };
  if (is_in(text[begin], kLower) || (end < text.size() && is_in(text[end], kLower))) {
    take(kLower);
  } else {
    take(kUpper);
    // In `HTTPServer` the last capital begins the next word.
    if (end < text.size() && is_in(text[end], kLower) && end - begin > 1) {
      --end;
    }
  }
  return end;
}

bool steps(char a, char b) {
  if (b == a || b == a + 1 || b == a - 1) {
    return true;
  }
  return (a == '9' && (b == '0' || b == 'a' || b == 'A')) || (a == 'z' && b == 'a') ||
         (a == 'Z' && b == 'A') || (a == 'f' && b == '0') || (a == 'z' && b == '0');
}

// How many characters continue a sequence from the character `stride` before them.
std::size_t stepping(std::string_view text, std::size_t stride) {
  std::size_t count = 0;
  for (std::size_t i = stride; i < text.size(); ++i) {
    count += steps(text[i - stride], text[i]) ? 1 : 0;
  }
  return count;
}

bool is_periodic(std::string_view text) {
  for (std::size_t period = 1; period <= std::min<std::size_t>(12, text.size() / 2); ++period) {
    if (text.substr(period) == text.substr(0, text.size() - period)) {
      return true;
    }
  }
  return false;
}

}  // namespace

double entropy(std::string_view text) {
  std::array<std::size_t, 256> counts{};
  for (const char c : text) {
    ++counts[static_cast<unsigned char>(c)];
  }
  double bits = 0;
  for (const std::size_t count : counts) {
    if (count != 0) {
      const double share = static_cast<double>(count) / static_cast<double>(text.size());
      bits -= share * std::log2(share);
    }
  }
  return bits;
}

double highest_entropy(std::string_view text) {
  Class seen = 0;
  bool beyond_hex = false;
  std::size_t signs = 0;
  for (const char c : text) {
    const Class classes = kClasses[static_cast<unsigned char>(c)];
    seen = static_cast<Class>(seen | classes);
    beyond_hex = beyond_hex || ((classes & kAlnum) != 0 && (classes & kHexAnyCase) == 0);
    signs += (classes & kAlnum) == 0 ? 1 : 0;
  }
  std::size_t alphabet = (seen & kDigit) != 0 ? 10 : 0;
  for (const Class letters : {kLower, kUpper}) {
    if ((seen & letters) != 0) {
      alphabet += beyond_hex ? 26 : 6;
    }
  }
  alphabet += std::min<std::size_t>(signs, 2);
  return std::log2(static_cast<double>(std::max<std::size_t>(2, std::min(alphabet, text.size()))));
}

bool is_patterned(std::string_view text) {
  if (text.size() < 2) {
    return true;
  }
  return stepping(text, 1) * 2 >= text.size() || stepping(text, 2) * 2 >= text.size() ||
         is_periodic(text) || entropy(text) < kFewestBits * highest_entropy(text);
}

bool is_random(std::string_view text) {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  std::size_t digits = 0;
  std::size_t in_words = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_in(text[i], kLetter)) {
      digits += is_in(text[i], kDigit) ? 1 : 0;
      ++i;
      continue;
    }
    const std::size_t end = word_end(text, i);
    letters += end - i;
    in_words += is_word(text.substr(i, end - i)) ? end - i : 0;
    for (; i < end; ++i) {
      capitals += is_in(text[i], kUpper) ? 1 : 0;
    }
  }
  if (letters < kFewestLetters || entropy(text) < kSpread * highest_entropy(text)) {
    return false;
  }
  if (digits == 0) {
    // Without digits, a name is far more likely than a value, unless it is unreadable.
    return letters >= kFewestLettersAlone && capitals * 5 >= letters && capitals < letters &&
           in_words * 4 < letters;
  }
  // Six letters look like words by chance.
  const bool hex = digits * 4 >= text.size() && text.size() >= kShortestHex && is_all(text, kHex);
  return hex || in_words * 5 < letters * 3;
}

}  // namespace scan
