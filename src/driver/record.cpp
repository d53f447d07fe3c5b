#include "driver/record.h"

#include <algorithm>
#include <string>
#include <utility>

namespace driver {

namespace {

template <class T>
void sort_once(std::vector<T>& list) {
  std::ranges::sort(list);
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

// The pattern of names of an open grant. It still grants the same names when the secrets change.
std::string name_pattern(const std::string& arn_pattern) {
  constexpr std::string_view kBefore = ":secret:";
  const std::size_t at = arn_pattern.find(kBefore);
  return at == std::string::npos ? arn_pattern : arn_pattern.substr(at + kBefore.size());
}

publish::Environment record_environment(const plan::Environment& from) {
  publish::Environment to;
  to.has.name = from.name;
  to.has.protect = from.protect;
  to.has.secrets.reserve(from.secrets.size());
  for (const plan::Secret& secret : from.secrets) {
    to.has.secrets.push_back(secret.label);
    if (secret.retired) {
      to.retired.push_back(secret.label);
    }
    for (const std::string& former : secret.former_labels) {
      to.renamed.emplace_back(former, secret.label);
    }
  }
  for (const plan::Principal& principal : from.principals) {
    for (const plan::Grant& grant : principal.grants) {
      to.has.grants.emplace_back(principal.name, from.secrets[grant.secret].label);
    }
    for (const plan::OpenGrant& grant : principal.open) {
      to.has.grants.emplace_back(principal.name, name_pattern(grant.arn_pattern));
    }
  }
  sort_once(to.has.secrets);
  sort_once(to.has.grants);
  sort_once(to.retired);
  sort_once(to.renamed);
  return to;
}

}  // namespace

std::vector<publish::Environment> record(const plan::Plan& plan) {
  std::vector<publish::Environment> environments;
  for (const plan::Environment& environment : plan.environments) {
    environments.push_back(record_environment(environment));
  }
  std::ranges::sort(environments, {}, [](const publish::Environment& one) -> const std::string& {
    return one.has.name;
  });
  return environments;
}

}  // namespace driver
