#include "access/look_alikes.h"

#include <algorithm>
#include <cstddef>

#include "aws/arn.h"
#include "aws/secret_arn.h"
#include "base/check.h"

namespace access_query {

std::vector<std::string> look_alikes(const plan::Secret& secret, std::string_view pattern) {
  // AWS chooses the suffix: the same name with another suffix is the same secret, created again.
  const std::string arn(secret.arn_without_suffix());
  const auto parts = aws::parse_arn(arn);
  SG_CHECK(parts, "a secret of a plan has an ARN");
  const std::size_t name = arn.size() - aws::name_in_arn(arn).size();
  aws::Arn region = *parts;
  region.region = "xx-north-9";
  aws::Arn account = *parts;
  account.account = "999999999999";
  std::vector<std::string> all{arn + "-old", std::string(arn).insert(name, "x"),
                               aws::to_string(region), aws::to_string(account)};
  const std::string_view fixed =
      pattern.substr(0, std::min({pattern.find('*'), pattern.size(), arn.size()}));
  for (std::size_t i = fixed.find('?'); i != std::string_view::npos; i = fixed.find('?', i + 1)) {
    all.push_back(arn);
    all.back()[i] = arn[i] == 'q' ? 'z' : 'q';
  }
  for (std::string& one : all) {
    one += aws::kSampleSuffix;
  }
  return all;
}

}  // namespace access_query
