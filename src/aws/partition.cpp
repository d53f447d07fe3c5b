#include "aws/partition.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/ascii.h"

namespace aws {

namespace {

constexpr auto kAwsCnRegions = std::to_array<std::string_view>({"cn-north-1", "cn-northwest-1"});
constexpr auto kAwsUsGovRegions =
    std::to_array<std::string_view>({"us-gov-east-1", "us-gov-west-1"});
constexpr auto kAwsEuscRegions = std::to_array<std::string_view>({"eusc-de-east-1"});
constexpr auto kAwsIsoRegions = std::to_array<std::string_view>({"us-iso-east-1", "us-iso-west-1"});
constexpr auto kAwsIsoBRegions =
    std::to_array<std::string_view>({"us-isob-east-1", "us-isob-west-1"});
constexpr auto kAwsIsoERegions = std::to_array<std::string_view>({"eu-isoe-west-1"});
constexpr auto kAwsIsoFRegions =
    std::to_array<std::string_view>({"us-isof-east-1", "us-isof-south-1"});
constexpr auto kAwsRegions = std::to_array<std::string_view>(
    {"af-south-1",     "ap-east-1",      "ap-east-2",      "ap-northeast-1", "ap-northeast-2",
     "ap-northeast-3", "ap-south-1",     "ap-south-2",     "ap-southeast-1", "ap-southeast-2",
     "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7",
     "ca-central-1",   "ca-west-1",      "eu-central-1",   "eu-central-2",   "eu-north-1",
     "eu-south-1",     "eu-south-2",     "eu-west-1",      "eu-west-2",      "eu-west-3",
     "il-central-1",   "me-central-1",   "me-south-1",     "mx-central-1",   "sa-east-1",
     "us-east-1",      "us-east-2",      "us-west-1",      "us-west-2"});

constexpr std::array<Partition, 8> kPartitions{{
    {"aws-cn", "amazonaws.com.cn", "cn-", kAwsCnRegions},
    {"aws-us-gov", "amazonaws.com", "us-gov-", kAwsUsGovRegions},
    {"aws-eusc", "amazonaws.eu", "eusc-", kAwsEuscRegions},
    {"aws-iso", "c2s.ic.gov", "us-iso-", kAwsIsoRegions},
    {"aws-iso-b", "sc2s.sgov.gov", "us-isob-", kAwsIsoBRegions},
    {"aws-iso-e", "cloud.adc-e.uk", "eu-isoe-", kAwsIsoERegions},
    {"aws-iso-f", "csp.hci.ic.gov", "us-isof-", kAwsIsoFRegions},
    {"aws", "amazonaws.com", "", kAwsRegions},
}};

bool has_region(const Partition& partition, std::string_view region) {
  return std::ranges::binary_search(partition.regions, region);
}

std::string_view dns_suffix(std::string_view partition) {
  const Partition* const found = find_partition(partition);
  return (found != nullptr ? *found : kPartitions.back()).dns_suffix;
}

}  // namespace

std::span<const Partition> partitions() { return kPartitions; }

const Partition* find_partition(std::string_view name) {
  const auto found = std::ranges::find(kPartitions, name, &Partition::name);
  return found == kPartitions.end() ? nullptr : &*found;
}

const Partition* partition_of_region(std::string_view region) {
  const auto known = std::ranges::find_if(
      kPartitions, [&](const Partition& partition) { return has_region(partition, region); });
  if (known != kPartitions.end()) {
    return &*known;
  }
  const auto alike = std::ranges::find_if(kPartitions, [&](const Partition& partition) {
    return region.starts_with(partition.region_prefix);
  });
  // All isolated regions have such names: us-iso-…, eu-isoe-…
  constexpr std::size_t kCountry = 2;
  const bool isolated = region.size() > kCountry && region.substr(kCountry).starts_with("-iso");
  return isolated && alike->region_prefix.empty() ? nullptr : &*alike;
}

std::string endpoint(std::string_view service, std::string_view region,
                     std::string_view partition) {
  std::string host(service);
  host += '.';
  host += region;
  host += '.';
  host += dns_suffix(partition);
  return host;
}

std::string_view region_of_endpoint(std::string_view host, std::string_view service,
                                    std::string_view partition) {
  for (const std::string_view before : {service, std::string_view(".")}) {
    if (!host.starts_with(before)) {
      return {};
    }
    host.remove_prefix(before.size());
  }
  for (const std::string_view after : {dns_suffix(partition), std::string_view(".")}) {
    if (!host.ends_with(after)) {
      return {};
    }
    host.remove_suffix(after.size());
  }
  return host;
}

bool is_region_code(std::string_view text) {
  // [a-z]{2}(-[a-z]+)+-[0-9]
  constexpr std::size_t kShortest = 6;
  constexpr std::size_t kLongest = 32;
  if (text.size() < kShortest || text.size() > kLongest || !base::is_lower(text[0]) ||
      !base::is_lower(text[1]) || text[2] != '-' || text[text.size() - 2] != '-' ||
      !base::is_digit(text.back())) {
    return false;
  }
  for (std::size_t i = 3; i + 2 < text.size(); ++i) {
    if (!base::is_lower(text[i]) && (text[i] != '-' || !base::is_lower(text[i - 1]))) {
      return false;
    }
  }
  return base::is_lower(text[text.size() - 3]);
}

}  // namespace aws
