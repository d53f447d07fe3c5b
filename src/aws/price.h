#pragma once

#include <string_view>

namespace aws {

// Prices of Secrets Manager in US cents on `date`
// (https://aws.amazon.com/secrets-manager/pricing/). They are the same in all regions except those
// of China and GovCloud.
struct Price {
  int secret_month = 40;  // per secret or replica, per month
  int requests = 5;       // per 10,000 requests
  std::string_view date = "2026-09-20";
  std::string_view source = "AWS Secrets Manager pricing";
};

inline constexpr Price kPrice;

}  // namespace aws
