#include "lower/open_reads.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "policy/wildcard.h"

namespace lower {

namespace {

// A secret of any environment, with the ARN that patterns are compared with.
struct Known {
  std::string arn;  // with a suffix
  std::uint32_t environment = 0;
  std::uint32_t secret = 0;
};

std::vector<Known> all_secrets(const plan::Plan& plan) {
  std::vector<Known> all;
  for (std::uint32_t e = 0; e < plan.environments.size(); ++e) {
    const std::vector<plan::Secret>& secrets = plan.environments[e].secrets;
    for (std::uint32_t s = 0; s < secrets.size(); ++s) {
      all.push_back({secrets[s].sample_arn(), e, s});
    }
  }
  std::ranges::sort(all, {}, &Known::arn);
  return all;
}

// The secrets that a pattern matches, searched among those with the same beginning.
std::vector<const Known*> matched(const std::vector<Known>& all, std::string_view pattern) {
  std::vector<const Known*> found;
  const std::string_view head = pattern.substr(0, pattern.find_first_of("*?"));
  for (auto at = std::ranges::lower_bound(
           all, head, {}, [](const Known& known) -> std::string_view { return known.arn; });
       at != all.end() && at->arn.starts_with(head); ++at) {
    if (policy::matches(pattern, at->arn)) {
      found.push_back(&*at);
    }
  }
  return found;
}

void fill(const plan::Plan& plan, std::uint32_t environment, const std::vector<const Known*>& found,
          plan::OpenGrant& open) {
  const auto arn = [](const plan::Secret& secret) { return std::string_view(secret.arn_pattern); };
  const std::vector<plan::Secret>& own = plan.environments[environment].secrets;
  for (const Known* const known : found) {
    const plan::Environment& where = plan.environments[known->environment];
    const plan::Secret& secret = where.secrets[known->secret];
    if (known->environment == environment) {
      if (!std::ranges::binary_search(open.covers, known->secret)) {
        open.also_matches.push_back(secret.label);
      }
      continue;
    }
    // One secret in AWS may be in several environments.
    const bool shared = std::ranges::any_of(
        open.covers, [&](std::uint32_t one) { return arn(own[one]) == arn(secret); });
    if (!shared) {
      open.elsewhere.push_back("`" + secret.label + "` of `" + std::string(where.name) + "`");
    }
  }
}

}  // namespace

void lower_open_reads(plan::Plan& plan) {
  const bool any = std::ranges::any_of(plan.environments, [](const plan::Environment& one) {
    return std::ranges::any_of(one.principals,
                               [](const plan::Principal& who) { return !who.open.empty(); });
  });
  if (!any) {
    return;
  }
  const std::vector<Known> all = all_secrets(plan);
  std::map<std::string, std::vector<const Known*>> known;
  for (std::uint32_t e = 0; e < plan.environments.size(); ++e) {
    for (plan::Principal& principal : plan.environments[e].principals) {
      for (plan::OpenGrant& open : principal.open) {
        const auto [place, fresh] = known.try_emplace(open.arn_pattern);
        if (fresh) {
          place->second = matched(all, open.arn_pattern);
        }
        fill(plan, e, place->second, open);
      }
    }
  }
}

}  // namespace lower
