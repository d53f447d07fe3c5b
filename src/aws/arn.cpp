#include "aws/arn.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/ascii.h"

namespace aws {

std::optional<Arn> parse_arn(std::string_view text) {
  constexpr std::size_t kPartsBeforeResource = 5;
  std::array<std::string_view, kPartsBeforeResource> parts;
  for (std::string_view& part : parts) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
      return std::nullopt;
    }
    part = text.substr(0, colon);
    text.remove_prefix(colon + 1);
  }
  if (parts[0] != "arn" || text.empty()) {
    return std::nullopt;
  }
  return Arn{parts[1], parts[2], parts[3], parts[4], text};
}

std::string to_string(const Arn& arn) {
  std::string text(kArnPrefix);
  text += arn.partition;
  for (const std::string_view part : {arn.service, arn.region, arn.account, arn.resource}) {
    text += ':';
    text += part;
  }
  return text;
}

std::string iam_arn(std::string_view partition, std::string_view account,
                    std::string_view resource) {
  return to_string({partition, "iam", {}, account, resource});
}

bool is_account_id(std::string_view text) {
  constexpr std::size_t kDigits = 12;
  return text.size() == kDigits && std::ranges::all_of(text, base::is_digit);
}

}  // namespace aws
