#include "access/look_alikes.h"

#include <algorithm>
#include <cstddef>

#include "policy/wildcard.h"

namespace access_query {

std::vector<std::string> look_alikes(const plan::Secret& secret, std::string_view pattern) {
  constexpr std::string_view kSuffix = "-AbCd1f";
  // The suffix is AWS's own choice: another one is the same secret, made again.
  const std::string arn =
      secret.arn.substr(0, secret.arn.size() - (secret.arn_complete ? kSuffix.size() : 0));
  const std::vector<std::string_view> parts = policy::arn_segments(arn);
  const std::size_t name = arn.rfind(':') + 1;
  const std::string partition = "arn:" + std::string(parts[1]) + ":secretsmanager:";
  std::vector<std::string> all{
      arn + "-old",
      std::string(arn).insert(name, "x"),
      partition + "xx-north-9:" + std::string(parts[4]) + ":" + std::string(parts[5]),
      partition + std::string(parts[3]) + ":999999999999:" + std::string(parts[5]),
  };
  const std::string_view fixed =
      pattern.substr(0, std::min({pattern.find('*'), pattern.size(), arn.size()}));
  for (std::size_t i = fixed.find('?'); i != std::string_view::npos; i = fixed.find('?', i + 1)) {
    all.push_back(arn);
    all.back()[i] = arn[i] == 'q' ? 'z' : 'q';
  }
  for (std::string& one : all) {
    one += kSuffix;
  }
  return all;
}

}  // namespace access_query
