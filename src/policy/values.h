#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace policy {

// An integer or decimal number for the Numeric operators. None if it has more digits than can be
// compared exactly.
std::optional<double> number(std::string_view text);

// Microseconds since 1970: an ISO 8601 date with or without time and offset, or seconds since 1970
// (IAM User Guide, "IAM JSON policy elements: Condition operators", date operators).
std::optional<std::int64_t> date(std::string_view text);

// An address, IPv4 or IPv6, or a range of them in CIDR notation.
struct AddressRange {
  std::array<std::uint8_t, 16> bytes{};
  bool six = false;
  unsigned prefix = 0;  // bits; 32 or 128 for an address
};
std::optional<AddressRange> address_range(std::string_view text);
bool contains(const AddressRange& range, const AddressRange& address);

}  // namespace policy
