#include "policy/reader.h"

#include <doctest/doctest.h>

#include <string>
#include <variant>

#include "policy/wildcard.h"

namespace {

policy::Problem problem(const std::string& text) {
  const auto result = policy::read_policy(text);
  CAPTURE(text);
  REQUIRE(std::holds_alternative<policy::Problem>(result));
  return std::get<policy::Problem>(result);
}

std::string in_document(const std::string& inside) { return "{\"Statement\": {\n" + inside + "}}"; }

}  // namespace

TEST_SUITE("policy") {
  TEST_CASE("a policy is read completely") {
    const auto result = policy::read_policy(R"({
      "Version": "2012-10-17", "Id": "one",
      "Statement": [
        {"Sid": "A", "Effect": "Deny", "NotAction": "s3:*", "NotResource": ["a", "b"],
         "NotPrincipal": {"AWS": ["111122223333"], "Service": "x.amazonaws.com"},
         "Condition": {"Bool": {"aws:SecureTransport": false},
                       "ForAnyValue:NumericLessThanIfExists": {"AWS:Age": [1, 2.5, "3"]}}},
        {"Effect": "Allow", "Action": [], "Resource": "*", "Principal": "*"}]})");
    REQUIRE(std::holds_alternative<policy::AccessPolicy>(result));
    const auto& policy = std::get<policy::AccessPolicy>(result);
    CHECK(policy.id == "one");
    CHECK(policy.variables);
    REQUIRE(policy.statements.size() == 2);
    const policy::AccessStatement& first = policy.statements[0];
    CHECK(first.sid == "A");
    CHECK(first.line == 4);
    CHECK(first.effect == policy::Effect::Deny);
    CHECK(first.not_action);
    CHECK(first.actions == std::vector<std::string>{"s3:*"});
    CHECK(first.not_resource);
    CHECK(first.resources == std::vector<std::string>{"a", "b"});
    CHECK(first.not_principal);
    REQUIRE(first.principals.size() == 2);
    CHECK(first.principals[1].kind == policy::PrincipalKind::Service);
    REQUIRE(first.conditions.size() == 2);
    CHECK(first.conditions[0].values == std::vector<std::string>{"false"});
    const policy::Test& age = first.conditions[1];
    CHECK(age.folded_key == "aws:age");
    CHECK(age.values == std::vector<std::string>{"1", "2.5", "3"});
    CHECK(age.meaning.comparison == policy::Comparison::NumericLess);
    CHECK(age.meaning.quantifier == policy::Quantifier::Any);
    CHECK(age.meaning.if_exists);
    CHECK(policy.statements[1].principals[0].kind == policy::PrincipalKind::Everyone);
  }

  TEST_CASE("problems are reported with their position") {
    CHECK(problem("").text == "this is not JSON");
    CHECK(problem("[]").text == "a policy is an object");
    CHECK(problem("{}").text == "the policy has no `Statement`");
    CHECK(problem("{} {}").line == 1);
    CHECK(problem("{\n\"Version\": \"2012\"}").line == 2);
    CHECK(problem(R"({"Sid": 1})").text == "a policy has no element `Sid`");
    CHECK(problem(R"({"Statement": [], "Statement": []})").text == "duplicate key \"Statement\"");
    CHECK(problem(in_document(R"("Effect": "Allow", "Effect": "Deny")")).text ==
          "duplicate key \"Effect\"");
    CHECK(problem(in_document(R"("Effect": "allow")")).text ==
          "`Effect` is neither Allow nor Deny");
    CHECK(problem(in_document(R"("Effect": "Allow", "Resource": "*")")).text ==
          "a statement has neither `Action` nor `NotAction`");
    CHECK(problem(in_document(
                      R"("Effect": "Allow", "Action": "*", "Resource": "*", "NotResource": "*")"))
              .text == "a statement has both `Resource` and `NotResource`");
    CHECK(problem(in_document(R"("Condition": {"Bool": {"a": "1", "a": "2"}})")).text ==
          "duplicate key \"a\"");
    CHECK(problem(in_document(R"("Condition": {"Bool": {"a": null}})")).text == "there is a null");
    CHECK(problem(in_document(R"("Principal": "me")")).text ==
          "`Principal` is a string other than *");
    CHECK(problem(in_document(R"("Principal": {"Me": "x"})")).text ==
          "unknown kind of principal `Me`");
    CHECK(problem(in_document(R"("Action": {"a": 1})")).text == "`Action` is an object");
    CHECK(problem(in_document(R"("Action": [["a"]])")).text == "`Action` is a list");
    CHECK(problem(in_document(R"("Action": 1)")).text == "`Action` is not a string");
    CHECK(problem(in_document("\"Action\": \"\\u0001\"")).text ==
          "the value of `Action` contains a control character");
    CHECK(problem(std::string(100000, '[')).text == "a policy is an object");
    CHECK(problem(std::string(policy::kMostBytes + 1, ' ')).text ==
          "the policy is larger than any that AWS accepts");
  }

  TEST_CASE("a `*` matches slashes, but no colon of an ARN unless it ends the pattern") {
    using policy::Truth;
    const std::string arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:dev/a:b-AbCdEf";
    CHECK(policy::matches_resource("*", arn) == Truth::Yes);
    CHECK(policy::matches_resource("arn:aws:secretsmanager:*", arn) == Truth::Yes);
    CHECK(policy::matches_resource("arn:aws:secretsmanager:*:*:secret:dev/*", arn) == Truth::Yes);
    CHECK(policy::matches_resource("arn:aws:secretsmanager:*:secret:dev/*", arn) == Truth::Maybe);
    CHECK(policy::matches_resource("arn:aws:secretsmanager:*:secret:prod/*", arn) == Truth::No);
    CHECK(policy::matches_resource("arn:aws:secretsmanager:e*1:secret:dev/*", arn) == Truth::No);
    CHECK(policy::matches("a?c",
                          "a\xc3\xa9"
                          "c"));
    CHECK(policy::matches_action("SecretsManager:get*", "secretsmanager:GetSecretValue"));
    std::string stars;
    for (int i = 0; i < 40; ++i) {
      stars += "*a";
    }
    CHECK_FALSE(policy::matches(stars + "b", std::string(5000, 'a')));
  }
}
