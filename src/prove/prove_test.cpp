#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "prove/compiled_test.h"

using namespace prove_test;

namespace {

std::vector<Corruption> corruptions() {
  const auto read = [](plan::Plan& plan, const std::string& who) -> policy::Statement& {
    return statement(principal(plan, who), "ReadSecrets");
  };
  const auto first = [read](plan::Plan& plan) -> std::string& {
    return read(plan, "api").resources.front();
  };
  const auto key = [](plan::Plan& plan) -> policy::Statement& {
    return statement(principal(plan, "api"), "DecryptSecrets");
  };
  return {
      {"a suffix of any length",
       [=](auto& plan) { first(plan) = replaced(first(plan), "-??????", "-*"); }},
      {"no suffix, but a star",
       [=](auto& plan) { first(plan) = replaced(first(plan), "-??????", "*"); }},
      {"no suffix at all", [=](auto& plan) { first(plan) = replaced(first(plan), "-??????", ""); }},
      {"five characters",
       [=](auto& plan) { first(plan) = replaced(first(plan), "-??????", "-?????"); }},
      {"a wildcard in the name",
       [=](auto& plan) { first(plan) = replaced(first(plan), "stripe", "str?pe"); }},
      {"everything", [=](auto& plan) { first(plan) = "*"; }},
      {"another account",
       [=](auto& plan) { first(plan) = replaced(first(plan), "111122223333", "444455556666"); }},
      {"any account",
       [=](auto& plan) { first(plan) = replaced(first(plan), "111122223333", "*"); }},
      {"another region",
       [=](auto& plan) { first(plan) = replaced(first(plan), "eu-west-1", "eu-central-1"); }},
      {"another partition",
       [=](auto& plan) { first(plan) = replaced(first(plan), "arn:aws:", "arn:aws-cn:"); }},
      {"another environment's secret",
       [=](auto& plan) {
         read(plan, "api")
             .resources.push_back(
                 statement(principal(plan, "api", 1), "ReadSecrets").resources.front());
       }},
      {"an extra secret",
       [=](auto& plan) {
         read(plan, "api").resources.push_back(plan.environments[0].secrets[1].arn_pattern);
       }},
      {"a missing secret", [=](auto& plan) { read(plan, "api").resources.pop_back(); }},
      {"another secret's suffix",
       [=](auto& plan) {
         for (std::string& resource : read(plan, "api").resources) {
           if (resource.ends_with("a1B2c3")) {
             resource = replaced(resource, "a1B2c3", "a1B2c4");
           }
         }
       }},
      {"an extra action",
       [=](auto& plan) {
         read(plan, "importer").actions.emplace_back("secretsmanager:DescribeSecret");
       }},
      {"an action that is never granted",
       [=](auto& plan) {
         read(plan, "api").actions.emplace_back("secretsmanager:PutResourcePolicy");
       }},
      {"every action", [=](auto& plan) { read(plan, "api").actions = {"secretsmanager:*"}; }},
      {"a missing action",
       [=](auto& plan) { read(plan, "api").actions.erase(read(plan, "api").actions.begin()); }},
      {"a condition on a read",
       [=](auto& plan) {
         read(plan, "api")
             .conditions.push_back({"StringEquals", "secretsmanager:VersionStage", {"AWSCURRENT"}});
       }},
      {"a policy dropped", [](auto& plan) { principal(plan, "deployer", 1).policies.pop_back(); }},
      {"a principal dropped", [](auto& plan) { plan.environments[0].principals.pop_back(); }},
      {"an extra principal",
       [](auto& plan) {
         plan.environments[0].principals.push_back(principal(plan, "api"));
         plan.environments[0].principals.back().name = "nobody";
       }},
      {"no ViaService", [=](auto& plan) { drop(key(plan), kVia); }},
      {"another service",
       [=](auto& plan) { condition(key(plan), kVia).values = {"s3.eu-west-1.amazonaws.com"}; }},
      {"any service",
       [=](auto& plan) {
         condition(key(plan), kVia).op = "StringLike";
         condition(key(plan), kVia).values = {"*"};
       }},
      {"another region's service",
       [=](auto& plan) {
         condition(key(plan), kVia).values = {"secretsmanager.us-east-1.amazonaws.com"};
       }},
      {"no context", [=](auto& plan) { drop(key(plan), kContext); }},
      {"a context that is compared literally",
       [=](auto& plan) { condition(key(plan), kContext).op = "StringEquals"; }},
      {"a context that need not be there",
       [=](auto& plan) { condition(key(plan), kContext).op = "StringLikeIfExists"; }},
      {"any secret's context", [=](auto& plan) { condition(key(plan), kContext).values = {"*"}; }},
      {"a missing context", [=](auto& plan) { condition(key(plan), kContext).values.pop_back(); }},
      {"an extra context",
       [=](auto& plan) {
         condition(key(plan), kContext)
             .values.push_back(plan.environments[0].secrets[1].arn_pattern);
       }},
      {"no alias", [=](auto& plan) { drop(key(plan), "kms:ResourceAliases"); }},
      {"another alias",
       [=](auto& plan) { condition(key(plan), "kms:ResourceAliases").values = {"alias/other"}; }},
      {"every key", [=](auto& plan) { key(plan).resources = {"*"}; }},
      {"another account's keys",
       [=](auto& plan) {
         key(plan).resources.front() =
             replaced(key(plan).resources.front(), "111122223333", "444455556666");
       }},
      {"encryption for a reader",
       [=](auto& plan) { key(plan).actions.emplace_back("kms:Encrypt"); }},
      {"deletion of what is retained",
       [](auto& plan) {
         statement(principal(plan, "deployer"), "ManageSecrets")
             .actions.emplace_back("secretsmanager:DeleteSecret");
       }},
      {"management of an external secret",
       [](auto& plan) {
         statement(principal(plan, "deployer"), "ManageSecrets")
             .resources.push_back(plan.environments[0].secrets.back().arn_pattern);
       }},
      {"any function",
       [](auto& plan) {
         statement(principal(plan, "deployer"), "InvokeRotation").resources = {"*"};
       }},
      {"no random passwords",
       [](auto& plan) {
         for (plan::ManagedPolicy& policy : principal(plan, "deployer").policies) {
           std::erase_if(policy.document.statements,
                         [](const policy::Statement& one) { return one.sid == "GenerateValues"; });
         }
       }},
      {"an open pattern that is wider",
       [=](auto& plan) {
         for (std::string& resource : read(plan, "importer").resources) {
           if (resource.find('*') != std::string::npos) {
             resource = replaced(resource, "feeds/dev/", "feeds/");
           }
         }
       }},
      {"an open pattern dropped",
       [=](auto& plan) {
         std::erase_if(read(plan, "importer").resources,
                       [](const std::string& one) { return one.find('*') != std::string::npos; });
       }},
      {"a grant that the spec does not make",
       [](auto& plan) {
         principal(plan, "api").grants.push_back({1, plan::Reason::Runtime, "api"});
       }},
      {"a missing grant", [](auto& plan) { principal(plan, "api").grants.pop_back(); }},
      {"the validation context for a reader",
       [=](auto& plan) {
         condition(key(plan), kContext).values.emplace_back("RequestToValidateKeyAccess");
       }},
  };
}

}  // namespace

TEST_SUITE("prove") {
  TEST_CASE("generated policies pass the proof") {
    const Compiled compiled(kSpec);
    for (const diag::Diagnostic& finding : compiled.findings()) {
      FAIL_CHECK(finding.message);
    }
  }

  TEST_CASE("every corruption of a policy is found") {
    REQUIRE(corruptions().size() > 40);
    for (const Corruption& corruption : corruptions()) {
      CAPTURE(corruption.what);
      Compiled compiled(kSpec);
      corruption.make(compiled.plan);
      const auto findings = compiled.findings();
      REQUIRE_FALSE(findings.empty());
      CHECK(findings.front().rule.code == "SG9001");
      CHECK(findings.size() <= 10);
    }
  }

  TEST_CASE("a finding shows the statement") {
    Compiled compiled(kSpec);
    statement(principal(compiled.plan, "importer"), "ReadSecrets")
        .actions.emplace_back("secretsmanager:DescribeSecret");
    const auto findings = compiled.findings();
    REQUIRE_FALSE(findings.empty());
    CHECK(findings.front().message.find(R"("Sid": "ReadSecrets")") != std::string::npos);
    CHECK(findings.front().message.find("secretsmanager:DescribeSecret") != std::string::npos);
  }
}
