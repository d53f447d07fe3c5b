#pragma once

#include <span>
#include <string>
#include <string_view>

namespace aws {

// A group of regions with accounts, endpoints and ARNs of its own (IAM User Guide,
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html). Names, DNS suffixes and
// regions are those of partitions.json in the AWS SDKs, as botocore 1.43.11 of 2026-05-20 has it:
// https://github.com/boto/botocore/blob/1.43.11/botocore/data/partitions.json
struct Partition {
  std::string_view name;           // the second part of an ARN
  std::string_view dns_suffix;     // the end of every endpoint
  std::string_view region_prefix;  // of all its regions; empty for `aws`, which has several
  std::span<const std::string_view> regions;
};

// All partitions. `aws` is the last, since its empty region prefix matches every region.
std::span<const Partition> partitions();

// The partition with that name; nullptr if there is none.
const Partition* find_partition(std::string_view name);

// The partition of a region, even of one opened after the date of the table; nullptr for a region
// of an isolated partition that is not in the table.
const Partition* partition_of_region(std::string_view region);

// SERVICE.REGION.SUFFIX: the host name of a service's endpoint, which is also the value of the
// condition key kms:ViaService (KMS Developer Guide,
// https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service).
// Partitions that are not in the table get the suffix of `aws`.
std::string endpoint(std::string_view service, std::string_view region, std::string_view partition);

// The region in such a host name; empty if the host name is of another service or partition.
std::string_view region_of_endpoint(std::string_view host, std::string_view service,
                                    std::string_view partition);

// Whether `text` has the form of a region code: eu-west-1, us-gov-east-1.
bool is_region_code(std::string_view text);

}  // namespace aws
