// Examples from AWS's documentation: the page, the policies, the request and the result.

#include <doctest/doctest.h>

#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "policy/evaluate.h"
#include "policy/reader.h"
#include "policy/wildcard.h"

namespace {

using policy::AccessPolicy;
using policy::Answer;
using Keys = std::vector<std::pair<std::string, std::vector<std::string>>>;

AccessPolicy read_example(const std::string& text) {
  auto result = policy::read_policy(text);
  CAPTURE(text);
  REQUIRE(std::holds_alternative<AccessPolicy>(result));
  return std::get<AccessPolicy>(std::move(result));
}

std::string document(const std::string& statements) {
  return R"({"Version": "2012-10-17", "Statement": [)" + statements + "]}";
}

struct Given {
  std::string caller = "arn:aws:iam::111122223333:user/john";
  std::string action = "s3:GetObject";
  std::string resource = "arn:aws:s3:::amzn-s3-demo-bucket/file";
  std::string resource_account = "111122223333";
  Keys keys;
  std::string identity;
  std::string resource_policy;
  std::string boundary;
  std::string session;
};

policy::Result evaluate(const Given& given) {
  policy::Request request;
  request.caller = policy::caller(given.caller);
  request.action = given.action;
  request.resource = given.resource;
  request.resource_account = given.resource_account;
  for (const auto& [key, values] : given.keys) {
    request.context.set_values(key, values);
  }
  request.context.close_all();
  // The answers point into the policies, so these have to live as long.
  static std::deque<AccessPolicy> kept;
  policy::PolicySet set;
  for (const auto& [text, list] : {std::pair{&given.identity, &set.identity},
                                   {&given.resource_policy, &set.resource},
                                   {&given.boundary, &set.boundary},
                                   {&given.session, &set.session}}) {
    if (!text->empty()) {
      kept.push_back(read_example(document(*text)));
      list->push_back({&kept.back(), "policy"});
    }
  }
  return policy::evaluate(request, set);
}

// Whether a statement with this condition applies.
Answer with_condition(const std::string& condition, const Keys& keys) {
  Given given;
  given.keys = keys;
  given.identity =
      R"({"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": )" + condition + "}";
  return evaluate(given).answer;
}

constexpr Answer kMatch = Answer::Allowed;
constexpr Answer kNoMatch = Answer::Denied;

struct Row {
  std::string_view page;
  std::string condition;
  Keys keys;
  Answer outcome;
};

const std::string kKey1 = R"({"ForAllValues:StringNotLike": {"aws:TagKeys": "key1*"}})";
const std::string kKey12 = R"({"ForAllValues:StringNotLike": {"aws:TagKeys": ["key1*", "key2*"]}})";
const std::string kWebserver = R"({"ForAnyValue:StringEquals": {"aws:TagKeys": "webserver"}})";
const std::string kJohn = R"({"StringEquals": {"aws:username": "john"}})";
const std::string kAnyJohn = R"({"StringEqualsIgnoreCase": {"aws:username": "john"}})";
const std::string kCostCenter =
    R"({"StringLike": {"iam:ResourceTag/costCenter": ["12345", "67890"]}})";
const std::string kNoSuchVariable =
    R"({"StringEquals": {"aws:username": "${aws:PrincipalTag/name}"}})";
const std::string kNotSuchVariable =
    R"({"StringNotEquals": {"aws:username": "${aws:PrincipalTag/name}"}})";
const std::string kNotLikeSuchVariable =
    R"({"StringNotLike": {"aws:username": "${aws:PrincipalTag/name}"}})";
const std::string kMaxKeys = R"({"NumericLessThanEquals": {"s3:max-keys": "10"}})";
const std::string kAfter = R"({"DateGreaterThan": {"aws:TokenIssueTime": "2020-01-01T00:00:01Z"}})";
const std::string kSecure = R"({"Bool": {"aws:SecureTransport": "true"}})";
const std::string kNetwork = R"({"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}})";
const std::string kNetworks =
    R"({"IpAddress": {"aws:SourceIp": ["203.0.113.0/24", "2001:DB8:1234:5678::/64"]}})";
const std::string kNoToken = R"({"Null": {"aws:TokenIssueTime": "true"}})";
const std::string kInstance =
    R"({"StringLikeIfExists": {"ec2:InstanceType": ["t1.*", "t2.*", "m3.*"]}})";
const std::string kTopic =
    R"({"ArnEquals": {"aws:SourceArn": "arn:aws:sns:us-east-1:123456789012:TOPIC-ID"}})";

const std::vector<Row> kRows{
    {"Multivalued context key examples", kKey1, {{"aws:TagKeys", {"key1:legal"}}}, kNoMatch},
    {"Multivalued context key examples",
     kKey1,
     {{"aws:TagKeys", {"key1:hr", "key1:personnel"}}},
     kNoMatch},
    {"Multivalued context key examples", kKey1, {{"aws:TagKeys", {"key2:audit"}}}, kMatch},
    {"Multivalued context key examples", kKey1, {}, kMatch},
    {"Multivalued context key examples", kKey12, {{"aws:TagKeys", {"key1:legal"}}}, kNoMatch},
    {"Multivalued context key examples",
     kKey12,
     {{"aws:TagKeys", {"key1:hr", "key1:personnel"}}},
     kNoMatch},
    {"Multivalued context key examples",
     kKey12,
     {{"aws:TagKeys", {"key1:hr", "key2:audit"}}},
     kNoMatch},
    {"Multivalued context key examples", kKey12, {{"aws:TagKeys", {"key3:legal"}}}, kMatch},
    {"Multivalued context key examples", kKey12, {}, kMatch},
    {"Multivalued context key examples", kWebserver, {{"aws:TagKeys", {"webserver"}}}, kMatch},
    {"Multivalued context key examples",
     kWebserver,
     {{"aws:TagKeys", {"environment", "webserver", "test"}}},
     kMatch},
    {"Multivalued context key examples",
     kWebserver,
     {{"aws:TagKeys", {"environment", "test"}}},
     kNoMatch},
    {"Multivalued context key examples", kWebserver, {}, kNoMatch},
    {"Condition", kJohn, {{"aws:username", {"john"}}}, kMatch},
    {"Condition", kJohn, {{"aws:username", {"John"}}}, kNoMatch},
    {"Condition", kAnyJohn, {{"aws:username", {"John"}}}, kMatch},
    {"Condition: names of keys",
     R"({"StringEquals": {"AWS:USERNAME": "john"}})",
     {{"aws:username", {"john"}}},
     kMatch},
    {"Variables and tags", kCostCenter, {{"iam:ResourceTag/costCenter", {"67890"}}}, kMatch},
    {"Variables and tags", kCostCenter, {{"iam:ResourceTag/costCenter", {"1"}}}, kNoMatch},
    {"Variables and tags", kCostCenter, {}, kNoMatch},
    {"Variables with no value", kNoSuchVariable, {{"aws:username", {"john"}}}, kNoMatch},
    {"Variables with no value", kNotSuchVariable, {{"aws:username", {"john"}}}, kMatch},
    {"Variables with no value", kNotLikeSuchVariable, {{"aws:username", {"john"}}}, kMatch},
    {"Operators: absent key", R"({"StringNotLike": {"aws:username": "j*"}})", {}, kMatch},
    {"Operators: absent key", R"({"ArnNotLike": {"aws:SourceArn": "arn:aws:s3:::b"}})", {}, kMatch},
    {"Operators: absent key", R"({"StringLike": {"aws:username": "*"}})", {}, kNoMatch},
    {"Operators: numeric", kMaxKeys, {{"s3:max-keys", {"10"}}}, kMatch},
    {"Operators: numeric", kMaxKeys, {{"s3:max-keys", {"11"}}}, kNoMatch},
    {"Operators: numeric", kMaxKeys, {}, kNoMatch},
    {"Operators: date", kAfter, {{"aws:TokenIssueTime", {"2020-01-01T00:00:02Z"}}}, kMatch},
    {"Operators: date", kAfter, {{"aws:TokenIssueTime", {"1577836801"}}}, kNoMatch},
    {"Operators: date", kAfter, {}, kNoMatch},
    {"Operators: boolean", kSecure, {{"aws:SecureTransport", {"false"}}}, kNoMatch},
    {"Operators: boolean", kSecure, {{"aws:SecureTransport", {"true"}}}, kMatch},
    {"Operators: boolean", kSecure, {}, kNoMatch},
    {"Operators: IP address", kNetwork, {{"aws:SourceIp", {"203.0.113.1"}}}, kMatch},
    {"Operators: IP address", kNetwork, {{"aws:SourceIp", {"198.51.100.1"}}}, kNoMatch},
    {"Operators: IP address",
     kNetworks,
     {{"aws:SourceIp", {"2001:db8:1234:5678:1:2:3:4"}}},
     kMatch},
    {"Operators: IP address", kNetworks, {{"aws:SourceIp", {"2001:db8:1234:5679::1"}}}, kNoMatch},
    {"Operators: Null", kNoToken, {}, kMatch},
    {"Operators: Null", kNoToken, {{"aws:TokenIssueTime", {"2020-01-01T00:00:02Z"}}}, kNoMatch},
    {"Operators: IfExists", kInstance, {{"ec2:InstanceType", {"t2.micro"}}}, kMatch},
    {"Operators: IfExists", kInstance, {{"ec2:InstanceType", {"m4.large"}}}, kNoMatch},
    {"Operators: IfExists", kInstance, {}, kMatch},
    {"Operators: ARN",
     kTopic,
     {{"aws:SourceArn", {"arn:aws:sns:us-east-1:123456789012:TOPIC-ID"}}},
     kMatch},
    {"Operators: ARN",
     kTopic,
     {{"aws:SourceArn", {"arn:aws:sns:us-east-1:777788889999:TOPIC-ID"}}},
     kNoMatch},
    {"Operators: ARN", kTopic, {}, kNoMatch},
    // The next five are our own, by the rules on those pages; AWS has no table for them.
    {"Multivalued context key examples: inverted",
     R"({"ForAnyValue:StringNotEquals": {"aws:TagKeys": ["webserver", "test"]}})",
     {{"aws:TagKeys", {"webserver", "test"}}},
     kNoMatch},
    {"Multivalued context key examples: inverted",
     R"({"ForAnyValue:StringNotEquals": {"aws:TagKeys": ["webserver", "test"]}})",
     {{"aws:TagKeys", {"webserver", "environment"}}},
     kMatch},
    {"Multivalued context key examples: inverted",
     R"({"ForAnyValue:StringNotEquals": {"aws:TagKeys": ["webserver", "test"]}})",
     {},
     kNoMatch},
    {"Operators: ARN, a wildcard in each part",
     R"({"ArnLike": {"aws:SourceArn": "arn:aws:sns:*:123456789012:*"}})",
     {{"aws:SourceArn", {"arn:aws:sns:us-east-1:123456789012:TOPIC-ID"}}},
     kMatch},
    {"Operators: ARN, a wildcard in each part",
     R"({"ArnLike": {"aws:SourceArn": "arn:aws:sns:*:TOPIC-ID"}})",
     {{"aws:SourceArn", {"arn:aws:sns:us-east-1:123456789012:TOPIC-ID"}}},
     Answer::Depends},
    {"Conditions with multiple context keys or values: NOR",
     R"({"StringNotEquals": {"aws:username": ["john", "jane"]}})",
     {{"aws:username", {"jane"}}},
     kNoMatch},
    {"Conditions with multiple context keys or values: AND",
     R"({"StringEquals": {"aws:username": "john", "aws:PrincipalOrgID": "o-1"}})",
     {{"aws:username", {"john"}}},
     kNoMatch},
};

const std::string kCarlosStatements = R"(
  {"Sid": "AllowS3ListRead", "Effect": "Allow",
   "Action": ["s3:GetBucketLocation", "s3:GetAccountPublicAccessBlock", "s3:ListAccessPoints",
              "s3:ListAllMyBuckets"], "Resource": "arn:aws:s3:::*"},
  {"Sid": "AllowS3Self", "Effect": "Allow", "Action": "s3:*",
   "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar/*",
                "arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar"]},
  {"Sid": "DenyS3Logs", "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::*log*"})";

const std::string kAllowAll = R"({"Effect": "Allow", "Action": "*", "Resource": "*"})";

std::string to(const std::string& principal) {
  return R"({"Effect": "Allow", "Action": "*", "Resource": "*", "Principal": {"AWS": ")" +
         principal + R"("}})";
}

}  // namespace

TEST_SUITE("policy") {
  TEST_CASE("conditions evaluate as documented") {
    for (const Row& row : kRows) {
      CAPTURE(row.page);
      CAPTURE(row.condition);
      CHECK(with_condition(row.condition, row.keys) == row.outcome);
    }
  }

  TEST_CASE("a resource pattern matches exactly the documented ARNs") {
    const std::string pattern = "arn:aws:s3:::amzn-s3-demo-bucket/*/test/*";
    for (const char* const key :
         {"1/test/object.jpg", "1/2/test/object.jpg", "1/2/test/3/object.jpg",
          "1/2/3/test/4/object.jpg", "1///test///object.jpg", "1/test/.jpg", "/test/object.jpg",
          "1/test/"}) {
      CAPTURE(key);
      CHECK(policy::matches_resource(pattern, "arn:aws:s3:::amzn-s3-demo-bucket/" +
                                                  std::string(key)) == policy::Truth::Yes);
    }
    for (const char* const key : {"1-test/object.jpg", "test/object.jpg", "1/2/test.jpg"}) {
      CAPTURE(key);
      CHECK(policy::matches_resource(pattern, "arn:aws:s3:::amzn-s3-demo-bucket/" +
                                                  std::string(key)) == policy::Truth::No);
    }
  }

  // IAM User Guide, "Policy evaluation for requests within a single account".
  TEST_CASE("a Deny on the log buckets wins over every Allow") {
    Given given;
    given.caller = "arn:aws:iam::111122223333:user/carlossalazar";
    given.action = "s3:PutObject";
    given.identity = kCarlosStatements;
    given.resource = "arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar-logs/file";
    const policy::Result denied = evaluate(given);
    CHECK(denied.answer == Answer::Denied);
    CHECK(denied.explicitly);
    REQUIRE(denied.by.size() == 1);
    CHECK(denied.by.front().statement().sid == "DenyS3Logs");
    given.resource = "arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar/file";
    const policy::Result allowed = evaluate(given);
    CHECK(allowed.answer == Answer::Allowed);
    REQUIRE(allowed.by.size() == 1);
    CHECK(allowed.by.front().statement().sid == "AllowS3Self");
  }

  // IAM User Guide, "Cross-account policy evaluation logic".
  TEST_CASE("cross-account access takes an Allow on both sides") {
    Given given;
    given.caller = "arn:aws:iam::111111111111:user/carlossalazar";
    given.resource_account = "222222222222";
    given.identity = kAllowAll;
    CHECK(evaluate(given).answer == Answer::Denied);
    CHECK(evaluate(given).wanting == "the resource's policy");
    given.resource_policy = to("arn:aws:iam::111111111111:root");
    CHECK(evaluate(given).answer == Answer::Allowed);
    given.identity.clear();
    CHECK(evaluate(given).answer == Answer::Denied);
    CHECK(evaluate(given).wanting == "the identity's policies");
  }

  // IAM User Guide, "Permissions boundaries for IAM entities".
  TEST_CASE("a boundary grants nothing, and limits identity policies") {
    Given given;
    given.caller = "arn:aws:iam::111122223333:user/ShirleyRodriguez";
    given.boundary =
        R"({"Effect": "Allow", "Action": ["s3:*", "cloudwatch:*", "ec2:*"], "Resource": "*"})";
    given.action = "s3:GetObject";
    CHECK(evaluate(given).answer == Answer::Denied);
    given.identity = R"({"Effect": "Allow", "Action": "iam:CreateUser", "Resource": "*"})";
    given.action = "iam:CreateUser";
    given.resource = "*";
    CHECK(evaluate(given).answer == Answer::Denied);
    CHECK(evaluate(given).wanting == "the permissions boundary");
    given.identity = kAllowAll;
    given.action = "ec2:RunInstances";
    CHECK(evaluate(given).answer == Answer::Allowed);
  }

  // The same page: an implicit deny in a boundary limits what a resource policy grants to a role,
  // but not what it grants to a user or a session.
  TEST_CASE("whether a boundary limits a resource policy depends on how it names the caller") {
    Given given;
    given.boundary = R"({"Effect": "Allow", "Action": "ec2:*", "Resource": "*"})";
    given.resource_policy = to("arn:aws:iam::111122223333:user/john");
    CHECK(evaluate(given).answer == Answer::Allowed);
    given.caller = "arn:aws:sts::111122223333:assumed-role/api/run";
    given.resource_policy = to("arn:aws:iam::111122223333:role/api");
    CHECK(evaluate(given).answer == Answer::Denied);
    given.resource_policy = to("arn:aws:sts::111122223333:assumed-role/api/run");
    CHECK(evaluate(given).answer == Answer::Allowed);
    given.session = given.boundary;
    CHECK(evaluate(given).answer == Answer::Allowed);
    given.resource_policy = to("*");
    CHECK(evaluate(given).answer == Answer::Depends);
  }

  // KMS Developer Guide, "Key policies": IAM policies have no effect unless the key policy allows
  // it.
  TEST_CASE("a key policy must allow the request, or delegate to the account") {
    Given given;
    given.caller = "arn:aws:sts::111122223333:assumed-role/api/run";
    given.action = "kms:Decrypt";
    given.resource = "arn:aws:kms:eu-west-1:111122223333:key/1";
    given.identity = kAllowAll;
    CHECK(evaluate(given).answer == Answer::Denied);
    CHECK(evaluate(given).wanting == "the key's policy");
    given.resource_policy = to("arn:aws:iam::111122223333:root");
    CHECK(evaluate(given).answer == Answer::Allowed);
    given.identity.clear();
    CHECK(evaluate(given).answer == Answer::Denied);
    given.resource_policy = to("arn:aws:iam::111122223333:role/api");
    CHECK(evaluate(given).answer == Answer::Allowed);
  }

  // IAM User Guide, "IAM JSON policy elements: Version".
  TEST_CASE("version 2008-10-17 has no variables") {
    for (const bool variables : {false, true}) {
      AccessPolicy policy = read_example(document(
          R"({"Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::b/${aws:username}/*"})"));
      policy.variables = variables;
      policy::Request request;
      request.caller = policy::caller("arn:aws:iam::111122223333:user/john");
      request.action = "s3:GetObject";
      request.context.set("aws:username", "john");
      policy::PolicySet set;
      set.identity = {{&policy, "policy"}};
      request.resource = "arn:aws:s3:::b/john/file";
      CHECK((policy::evaluate(request, set).answer == Answer::Allowed) == variables);
      request.resource = "arn:aws:s3:::b/${aws:username}/file";
      CHECK((policy::evaluate(request, set).answer == Answer::Allowed) != variables);
    }
  }
}
