#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace aws {

// The beginning of every ARN. A text of a spec with this prefix is an ARN, not a name.
inline constexpr std::string_view kArnPrefix = "arn:";

// The parts of arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE (IAM User Guide,
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html). Only the resource may
// contain further colons; in ARNs of IAM, the region is empty.
struct Arn {
  std::string_view partition;
  std::string_view service;
  std::string_view region;
  std::string_view account;
  std::string_view resource;
};

// Views into `text`; nullopt if it is not an ARN.
std::optional<Arn> parse_arn(std::string_view text);

std::string to_string(const Arn& arn);

// The ARN of an IAM resource, which has no region: `resource` is `role/NAME`, `root` …
std::string iam_arn(std::string_view partition, std::string_view account,
                    std::string_view resource);

// An account id has 12 digits (Account Management,
// https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html).
bool is_account_id(std::string_view text);

}  // namespace aws
