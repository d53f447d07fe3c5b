// The details of answers, and what is reported as unknown rather than guessed.

#include "policy/evaluate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "policy/reader.h"
#include "policy/statement.h"
#include "policy/wildcard.h"

namespace {

using policy::Answer;

constexpr const char* kSecret =
    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/db-AbCdEf";

policy::AccessPolicy read(const std::string& statements) {
  auto result =
      policy::read_policy(R"({"Version": "2012-10-17", "Statement": [)" + statements + "]}");
  CAPTURE(statements);
  REQUIRE(std::holds_alternative<policy::AccessPolicy>(result));
  return std::get<policy::AccessPolicy>(std::move(result));
}

std::string statement(const std::string& effect, const std::string& rest = "") {
  return R"({"Effect": ")" + effect + R"(", "Action": "*", "Resource": "*")" + rest + "}";
}

std::string when(const std::string& condition) { return R"(, "Condition": )" + condition; }

policy::Request request(const std::string& caller) {
  policy::Request request;
  request.caller = policy::caller(caller);
  request.action = "secretsmanager:GetSecretValue";
  request.resource = kSecret;
  policy::add_derived_keys(request);
  return request;
}

// What the answer depends on.
std::vector<std::string> doubts(const policy::Result& result) {
  std::vector<std::string> texts;
  for (const policy::Reason& reason : result.reasons) {
    texts.push_back(reason.doubt.text);
  }
  return texts;
}

const std::string kRole = "arn:aws:iam::111122223333:role/app/api";
const std::string kSession = "arn:aws:sts::111122223333:assumed-role/api/run";
const std::string kEndpoint = R"({"StringEquals": {"aws:SourceVpce": "vpce-1"}})";
using Texts = std::vector<std::string>;

}  // namespace

TEST_SUITE("policy") {
  TEST_CASE("the reasons are exactly the statements that decide") {
    const policy::AccessPolicy two = read(statement(
        "Allow", when(
                     R"({"StringEquals": {"aws:SourceVpce": "vpce-1", "aws:PrincipalOrgID": "o-1",
                "aws:PrincipalAccount": ["${aws:PrincipalTag/a}", "111122223333"]}})")));
    policy::PolicySet set;
    set.identity = {{&two, "two"}};
    CHECK(doubts(policy::evaluate(request(kRole), set)) ==
          Texts{"aws:SourceVpce is not known", "aws:PrincipalOrgID is not known"});

    // Add the same grant without a condition, and a Deny that may apply.
    const policy::AccessPolicy sure =
        read(statement("Allow", when(kEndpoint)) + "," + statement("Allow") + "," +
             statement("Deny", when(R"({"Bool": {"aws:MultiFactorAuthPresent": "false"}})")));
    set.identity = {{&sure, "sure"}};
    const policy::Result result = policy::evaluate(request(kRole), set);
    CHECK(result.answer == Answer::Depends);
    CHECK(doubts(result) == Texts{"aws:MultiFactorAuthPresent is not known"});
    CHECK(result.reasons.front().statement.index == 2);
  }

  TEST_CASE("an unknown resource policy may allow and may deny") {
    const policy::AccessPolicy allow = read(statement("Allow"));
    policy::PolicySet set;
    set.resource_unknown = true;
    CHECK(policy::evaluate(request(kRole), set).answer == Answer::Depends);
    set.identity = {{&allow, "allow"}};
    CHECK(policy::evaluate(request(kRole), set).answer == Answer::Depends);
    policy::Request abroad = request(kRole);
    abroad.resource_account = "444455556666";
    CHECK(policy::evaluate(abroad, set).answer == Answer::Depends);
    set.identity.clear();
    CHECK(policy::evaluate(abroad, set).answer == Answer::Denied);
  }

  TEST_CASE("a session matches its role with any path") {
    const policy::AccessPolicy allow = read(statement("Allow"));
    const policy::AccessPolicy deny =
        read(statement("Deny", R"(, "Principal": {"AWS": ")" + kRole + R"("})"));
    policy::PolicySet set;
    set.identity = {{&allow, "allow"}};
    set.resource = {{&deny, "deny"}};
    CHECK(policy::evaluate(request(kSession), set).explicitly);
    CHECK(policy::evaluate(request(kRole), set).explicitly);
    CHECK(policy::evaluate(request("arn:aws:sts::111122223333:assumed-role/app/run"), set).answer ==
          Answer::Allowed);
    // The session's ARN does not determine it.
    const policy::AccessPolicy by_path =
        read(statement("Allow", when(R"({"ArnLike": {"aws:PrincipalArn": ")" + kRole + R"("}})")));
    set.identity = {{&by_path, "path"}};
    set.resource.clear();
    CHECK(policy::evaluate(request(kRole), set).answer == Answer::Allowed);
    CHECK(policy::evaluate(request(kSession), set).answer == Answer::Depends);
  }

  TEST_CASE("callers that are not modelled get no definite answer") {
    const policy::AccessPolicy allow = read(statement("Allow", R"(, "Principal": "*")"));
    policy::PolicySet set;
    set.resource = {{&allow, "allow"}};
    for (const char* const caller :
         {"arn:aws:iam::111122223333:root", "arn:aws:sts::111122223333:federated-user/ann"}) {
      CAPTURE(caller);
      CHECK(policy::evaluate(request(caller), set).answer == Answer::Depends);
    }
    const policy::AccessPolicy deny = read(statement("Deny", R"(, "Principal": "*")"));
    set.resource.push_back({&deny, "deny"});
    CHECK(policy::evaluate(request("arn:aws:iam::111122223333:root"), set).explicitly);
  }

  TEST_CASE("every form of \"everyone\" means everyone, including services") {
    for (const char* const principal : {R"("*")", R"({"AWS": "*"})"}) {
      const policy::AccessPolicy allow =
          read(statement("Allow", std::string(R"(, "Principal": )") + principal));
      policy::PolicySet set;
      set.resource = {{&allow, "allow"}};
      CHECK(policy::evaluate(request(kRole), set).answer == Answer::Allowed);
      CHECK(policy::evaluate(request("backup.amazonaws.com"), set).answer == Answer::Allowed);
    }
  }

  // IAM User Guide, "Permissions boundaries for IAM entities": such a Deny "will always deny any
  // IAM principal that has a permissions boundary policy attached, regardless of the values
  // specified".
  TEST_CASE("NotPrincipal does not exempt callers with a boundary") {
    const std::string user = "arn:aws:iam::111122223333:user/ann";
    const policy::AccessPolicy allow = read(statement("Allow"));
    const policy::AccessPolicy others = read(
        statement("Deny", R"(, "NotPrincipal": {"AWS": ["111122223333", ")" + user + R"("]})"));
    policy::PolicySet set;
    set.identity = {{&allow, "allow"}};
    set.resource = {{&others, "others"}};
    CHECK(policy::evaluate(request(user), set).answer == Answer::Allowed);
    set.boundary = {{&allow, "boundary"}};
    CHECK(policy::evaluate(request(user), set).explicitly);
  }

  TEST_CASE("an organization's policies do not restrict a service-linked role") {
    const policy::AccessPolicy allow = read(statement("Allow"));
    const policy::AccessPolicy deny = read(statement("Deny"));
    policy::PolicySet set;
    set.identity = {{&allow, "allow"}};
    set.service_control = {{{&deny, "guard"}}};
    set.resource_control = {{&deny, "fence"}};
    CHECK(policy::evaluate(request(kRole), set).explicitly);
    CHECK(policy::evaluate(request("arn:aws:iam::111122223333:role/aws-service-role/"
                                   "rds.amazonaws.com/AWSServiceRoleForRDS"),
                           set)
              .answer == Answer::Allowed);
  }

  TEST_CASE("what the AWS documentation leaves open is reported as open") {
    struct Row {
      const char* condition;
      const char* key;
      const char* value;
    };
    for (const Row& row : std::vector<Row>{
             {R"({"StringEquals": {"aws:ResourceTag/${aws:username}": "x"}})", "a", "b"},
             {R"({"StringEquals": {"aws:username": []}})", "aws:username", "ann"},
             {"{\"StringEqualsIgnoreCase\": {\"t\": \"caf\xC3\x89\"}}", "t", "caf\xC3\xA9"},
             {R"({"NumericEquals": {"n": "9007199254740993"}})", "n", "9007199254740992"},
             {R"({"NumericNotEquals": {"n": "1"}})", "n", "one"},
             {R"({"NumericEquals": {"n": "+-5"}})", "n", "-5"},
             {R"({"DateNotEquals": {"d": "2026-01-01T00:00:00Z"}})", "d", "soon"},
             {R"({"NotIpAddress": {"i": "10.0.0.0/8"}})", "i", "an office"},
             {R"({"Bool": {"b": "true"}})", "b", "perhaps"},
             {R"({"ArnLike": {"p": "arn:aws:iam::${t}:role/x"}})", "t", "1:2"},
             {R"({"NullIfExists": {"b": "true"}})", "b", "x"},
         }) {
      CAPTURE(row.condition);
      const policy::AccessPolicy policy = read(statement("Allow", when(row.condition)));
      policy::Request asking = request(kRole);
      asking.context.set("p", "arn:aws:iam::1:2:role/x");
      asking.context.set(row.key, row.value);
      asking.context.close_all();
      policy::PolicySet set;
      set.identity = {{&policy, "policy"}};
      const policy::Result result = policy::evaluate(asking, set);
      CHECK(result.answer == Answer::Depends);
      REQUIRE_FALSE(result.reasons.empty());
      CHECK(result.reasons.front().doubt.kind == policy::Doubt::Kind::NotModelled);
    }
    CHECK(policy::matches_resource("arn:aws:s3???bucket/a", "arn:aws:s3:::bucket/a") ==
          policy::Truth::Maybe);
  }

  TEST_CASE("a statement without an action or a resource has no effect") {
    for (const char* const empty : {R"({"Effect": "Allow", "Action": [], "Resource": "*"})",
                                    R"({"Effect": "Allow", "Action": "*", "Resource": []})"}) {
      const policy::AccessPolicy policy = read(empty);
      policy::PolicySet set;
      set.identity = {{&policy, "policy"}};
      CHECK(policy::evaluate(request(kRole), set).answer == Answer::Denied);
    }
    const policy::AccessPolicy policy =
        read(R"({"Effect": "Allow", "NotAction": [], "Resource": "*"})");
    policy::PolicySet set;
    set.identity = {{&policy, "policy"}};
    CHECK(policy::evaluate(request(kRole), set).answer == Answer::Depends);
  }

  // Each key from the AWS documentation in an Allow of its own: with the expected value, with
  // another, and absent.
  TEST_CASE("the condition keys of Secrets Manager and KMS take effect") {
    struct Row {
      const char* op;
      const char* key;
      const char* wanted;
      const char* given;
      const char* other;
    };
    for (const Row& row : std::vector<Row>{
             {"StringEquals", "secretsmanager:ResourceTag/team", "red", "red", "blue"},
             {"StringEquals", "aws:ResourceTag/team", "red", "red", "Red"},
             {"StringEquals", "aws:PrincipalTag/team", "red", "red", "blue"},
             {"ForAnyValue:StringEquals", "secretsmanager:VersionStage", "AWSCURRENT", "AWSCURRENT",
              "AWSPREVIOUS"},
             {"StringEquals", "kms:ViaService", "secretsmanager.eu-west-1.amazonaws.com",
              "secretsmanager.eu-west-1.amazonaws.com", "s3.eu-west-1.amazonaws.com"},
             {"StringLike", "kms:EncryptionContext:SecretARN",
              "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/db-??????", kSecret,
              "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/db-old-AbCdEf"},
             {"StringEquals", "aws:SourceVpce", "vpce-1", "vpce-1", "vpce-2"},
             {"ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/app/*", kRole.c_str(),
              "arn:aws:iam::111122223333:role/other"},
             {"StringEquals", "aws:PrincipalOrgID", "o-1", "o-1", "o-2"},
         }) {
      CAPTURE(row.key);
      const policy::AccessPolicy policy =
          read(statement("Allow", when(std::string(R"({")") + row.op + R"(": {")" + row.key +
                                       R"(": ")" + row.wanted + R"("}})")));
      policy::PolicySet set;
      set.identity = {{&policy, "policy"}};
      const auto answer = [&](const char* value) {
        policy::Request asking;
        asking.caller = policy::caller(kRole);
        asking.action = "secretsmanager:GetSecretValue";
        asking.resource = kSecret;
        if (value != nullptr) {
          asking.context.set(row.key, value);
          asking.context.close_all();
        }
        return policy::evaluate(asking, set);
      };
      CHECK(answer(row.given).answer == Answer::Allowed);
      CHECK(answer(row.other).answer == Answer::Denied);
      const policy::Result unknown = answer(nullptr);
      CHECK(unknown.answer == Answer::Depends);
      REQUIRE(unknown.reasons.size() == 1);
      CHECK(unknown.reasons.front().doubt.test->key == row.key);
    }
  }
}
