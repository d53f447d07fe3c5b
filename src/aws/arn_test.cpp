#include "aws/arn.h"

#include <doctest/doctest.h>

#include "aws/kms_key.h"
#include "aws/secret_arn.h"

TEST_SUITE("aws") {
  TEST_CASE("an ARN is split, with colons kept in the resource, and joined again") {
    constexpr std::string_view kText =
        "arn:aws:secretsmanager:eu-west-1:111122223333:secret:a/b-x:y";
    const auto arn = aws::parse_arn(kText);
    REQUIRE(arn);
    CHECK(arn->partition == "aws");
    CHECK(arn->service == "secretsmanager");
    CHECK(arn->region == "eu-west-1");
    CHECK(arn->account == "111122223333");
    CHECK(arn->resource == "secret:a/b-x:y");
    CHECK(aws::to_string(*arn) == kText);
    CHECK_FALSE(aws::parse_arn("arn:aws:s3:::"));
    CHECK_FALSE(aws::parse_arn("alias/key"));
    CHECK(aws::iam_arn("aws-cn", "111122223333", "root") == "arn:aws-cn:iam::111122223333:root");
  }

  TEST_CASE("an account id has twelve digits") {
    CHECK(aws::is_account_id("012345678901"));
    CHECK_FALSE(aws::is_account_id("12345678901"));
    CHECK_FALSE(aws::is_account_id("01234567890a"));
  }

  TEST_CASE("the suffix of a secret's ARN is distinguished from its name") {
    const std::string without = aws::secret_arn("aws", "eu-west-1", "111122223333", "shop/db");
    CHECK(without == "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/db");
    const std::string whole = without + std::string(aws::kSampleSuffix);
    CHECK(aws::without_suffix(whole) == without);
    CHECK(aws::without_suffix("-AbCd1f") == "-AbCd1f");
    CHECK(aws::is_complete(whole, without));
    CHECK_FALSE(aws::is_complete(without + "/child1", without));
    CHECK(aws::ends_like_suffix(whole));
    CHECK(aws::ends_like_suffix("shop-stripe"));
    CHECK_FALSE(aws::ends_like_suffix("shop/stripe"));
    CHECK_FALSE(aws::ends_like_suffix("shop-a/b-c1"));
    CHECK_FALSE(aws::ends_like_suffix("stripe"));
    CHECK(aws::name_in_arn(whole) == "shop/db-AbCd1f");
    CHECK(aws::replica_arn(whole, "eu-central-1") ==
          "arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/db-AbCd1f");
  }

  TEST_CASE("a KmsKeyId is a key id, the ARN of a key or an alias") {
    constexpr std::string_view kId = "0b1c2d3e-1111-4222-8333-444455556666";
    CHECK(aws::is_key_id(kId));
    CHECK(aws::is_key_id("mrk-1234abcd12ab34cd56ef1234567890ab"));
    CHECK_FALSE(aws::is_key_id("0B1C2D3E-1111-4222-8333-444455556666"));
    CHECK_FALSE(aws::is_key_id("0b1c2d3e-1111-4222-8333-44445555666"));
    CHECK_FALSE(aws::is_key_id("mrk-1234abcd-12ab-34cd-56ef-1234567890ab"));
    CHECK(aws::is_alias("alias/shop/db_1"));
    CHECK(aws::is_alias(aws::kAccountKeyAlias));
    CHECK_FALSE(aws::is_alias("alias/aws/s3"));
    CHECK_FALSE(aws::is_alias("alias/"));
    const auto arn = [](std::string_view key) {
      return aws::kms_arn("aws-us-gov", "us-gov-west-1", "111122223333", key);
    };
    CHECK(arn(kId) == "arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/" + std::string(kId));
    CHECK(aws::parse_key_arn(arn(kId)));
    CHECK_FALSE(aws::parse_key_arn(arn("alias/shop")));
    CHECK(arn(arn(kId)) == arn(kId));
    CHECK(aws::alias_of(arn("alias/shop")) == "alias/shop");
    CHECK(aws::alias_of("alias/shop") == "alias/shop");
    CHECK(aws::alias_of(arn(kId)).empty());
    CHECK(aws::key_of_alias(arn("alias/shop"), kId) == arn(kId));
  }
}
