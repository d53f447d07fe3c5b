#pragma once

#include <string_view>

namespace aws {

// What Secrets Manager costs, in US cents, as its price list was on `date`
// (https://aws.amazon.com/secrets-manager/pricing/). Prices are the same in all regions except
// those of China and GovCloud.
struct Price {
  int secret_month = 40;  // a secret, and each replica, a month
  int requests = 5;       // 10,000 requests
  std::string_view date = "2026-09-20";
  std::string_view source = "AWS Secrets Manager pricing";
};

inline constexpr Price kPrice;

}  // namespace aws
