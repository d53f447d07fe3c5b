// Digests of values from public documentation. A text that quotes such a value leaks nothing. The
// values themselves are not in this file.

#include <algorithm>
#include <array>

#include "scan/digest.h"
#include "scan/placeholder.h"

namespace scan {

namespace {

constexpr std::array<std::string_view, 17> kDocumented{
    // Stripe's documentation: test keys of a public sandbox.
    "2cafc0970149a84f",
    "f2d6ca16515033e5",
    // Keys in the examples and tests of Firebase's Android SDK.
    "f56e323494a6ffc2",
    "2037abcaffb2b777",
    "3f370c9dd8225c63",
    "e4a5542bb7fd7b67",
    "a19f89ab3555eac1",
    "eb540d2b6ee2a0a4",
    "37f8f09bdf12c2f2",
    "8731261cb72d8626",
    "49f777db995e8260",
    "27a9a42931dff7eb",
    "dc0fcf046c61640c",
    "4c98242dcadc8b29",
    "ea9bb1082cf95663",
    "3a8b61d0f636b007",
    "a6c814bc555ae62c",
};

}  // namespace

bool is_documented(std::string_view value) {
  return std::find(kDocumented.begin(), kDocumented.end(), digest(value)) != kDocumented.end();
}

}  // namespace scan
