#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "aws/secret_arn.h"
#include "lock/json_file.h"
#include "lock/lock.h"

namespace lock {

namespace {

constexpr std::string_view kWhat = "the list of secrets";

}  // namespace

std::optional<Learned> learn(const source::File& file, const plan::Plan& plan, plan::Lock& lock,
                             diag::Sink& sink) {
  const auto json = parse_json(file, file.text(), kWhat, sink);
  if (!json) {
    return std::nullopt;
  }
  const auto wrong = [&](const std::string& problem) {
    sink.report(wrong_content(file, std::string(kWhat), problem)
                    .advise("give the answer of `aws secretsmanager list-secrets --output json`"));
    return std::nullopt;
  };
  const Json* const list = json->find("SecretList");
  if (list == nullptr || !list->is_array()) {
    return wrong("it has no `SecretList`");
  }
  // By the ARN without its six random characters.
  std::map<std::string, std::string, std::less<>> answered;
  for (const Json& entry : list->items()) {
    const Json* const arn = entry.find("ARN");
    if (arn == nullptr || !arn->is_text()) {
      return wrong("an entry of `SecretList` has no `ARN`");
    }
    std::string text = arn->text();
    // The name of a secret that is scheduled for deletion cannot be used again until it is deleted.
    if (text.size() > aws::kSuffixSize && !entry.contains("DeletedDate")) {
      std::string without(aws::without_suffix(text));
      answered.insert_or_assign(std::move(without), std::move(text));
    }
  }
  Learned learned;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      if (secret.external) {
        continue;
      }
      const auto found = answered.find(secret.arn);
      if (found == answered.end()) {
        learned.missing.push_back(std::string(environment.name) + ": " + secret.label);
        continue;
      }
      std::string& arn = lock.environments[std::string(environment.name)].secrets[secret.label].arn;
      (arn == found->second ? learned.known : learned.learned) += 1;
      arn = found->second;
    }
  }
  return learned;
}

}  // namespace lock
