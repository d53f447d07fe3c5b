#include "aws/partition.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE("aws") {
  TEST_CASE("every region belongs to its partition and has a valid code") {
    for (const aws::Partition& partition : aws::partitions()) {
      CAPTURE(partition.name);
      CHECK(aws::find_partition(partition.name) == &partition);
      CHECK(std::ranges::is_sorted(partition.regions));
      for (const std::string_view region : partition.regions) {
        CAPTURE(region);
        CHECK(aws::partition_of_region(region) == &partition);
        CHECK(region.starts_with(partition.region_prefix));
        const std::string host = aws::endpoint("secretsmanager", region, partition.name);
        CHECK(host ==
              "secretsmanager." + std::string(region) + "." + std::string(partition.dns_suffix));
        CHECK(aws::region_of_endpoint(host, "secretsmanager", partition.name) == region);
      }
    }
  }

  TEST_CASE("a new region belongs to the partition of its prefix") {
    const auto name = [](std::string_view region) {
      const aws::Partition* const partition = aws::partition_of_region(region);
      return partition == nullptr ? std::string_view("none") : partition->name;
    };
    CHECK(name("eu-west-9") == "aws");
    CHECK(name("cn-south-1") == "aws-cn");
    CHECK(name("us-gov-south-1") == "aws-us-gov");
    CHECK(name("us-isob-south-1") == "aws-iso-b");
    CHECK(name("ap-isox-south-1") == "none");
  }

  TEST_CASE("the endpoint of another service or partition has no region") {
    constexpr std::string_view kHost = "secretsmanager.cn-north-1.amazonaws.com.cn";
    CHECK(aws::region_of_endpoint(kHost, "secretsmanager", "aws-cn") == "cn-north-1");
    CHECK(aws::region_of_endpoint(kHost, "s3", "aws-cn").empty());
    CHECK(aws::region_of_endpoint(kHost, "secretsmanager", "aws").empty());
    CHECK(aws::region_of_endpoint("secretsmanager.amazonaws.com", "secretsmanager", "aws").empty());
  }

  TEST_CASE("a region code has a country, a location and a digit") {
    CHECK(aws::is_region_code("eu-west-1"));
    CHECK(aws::is_region_code("us-gov-east-1"));
    CHECK_FALSE(aws::is_region_code("eu-west"));
    CHECK_FALSE(aws::is_region_code("EU-west-1"));
    CHECK_FALSE(aws::is_region_code("eu--1"));
  }
}
