#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "prove/compiled_test.h"

using namespace prove_test;

namespace {

// The pattern for secrets that a principal reads by tag.
std::string read_pattern(plan::Plan& plan, const std::string& who) {
  return statement(principal(plan, who), "ReadTaggedSecrets").resources.front();
}

// For grants by tag.
std::vector<Corruption> tag_corruptions() {
  const auto read = [](plan::Plan& plan) -> policy::Statement& {
    return statement(principal(plan, "crawler"), "ReadTaggedSecrets");
  };
  const auto tag = [read](plan::Plan& plan) -> policy::Condition& {
    return read(plan).conditions.front();
  };
  return {
      {"no condition on the tag", [=](auto& plan) { read(plan).conditions.clear(); }},
      {"a tag of any value", [=](auto& plan) { tag(plan).op = "StringLike"; }},
      {"a tag that may be absent", [=](auto& plan) { tag(plan).op = "StringEqualsIfExists"; }},
      {"a second value", [=](auto& plan) { tag(plan).values.emplace_back("shop/prod"); }},
      {"another environment's value", [=](auto& plan) { tag(plan).values = {"shop/prod"}; }},
      {"another reader's tag", [=](auto& plan) { tag(plan).key += "-2"; }},
      {"the caller's tag",
       [=](auto& plan) {
         tag(plan).key = replaced(tag(plan).key, "secretsmanager:Resource", "aws:Principal");
       }},
      {"every account's secrets", [=](auto& plan) { read(plan).resources = {"*"}; }},
      {"another account's secrets",
       [=](auto& plan) {
         read(plan).resources.front() =
             replaced(read(plan).resources.front(), "111122223333", "444455556666");
       }},
      {"names that miss a secret",
       [=](auto& plan) {
         read(plan).resources.front() =
             replaced(read(plan).resources.front(), ":secret:", ":secret:feeds/");
       }},
      {"a tag on another secret",
       [](auto& plan) {
         plan.environments[0].secrets[0].tags.push_back({"secretgen:reader:crawler", "shop/dev"});
       }},
      {"a secret without its tag",
       [](auto& plan) { plan.environments[0].secrets[1].tags.clear(); }},
      {"a key without a context",
       [](auto& plan) { drop(statement(principal(plan, "crawler"), "DecryptSecrets"), kContext); }},
      {"a missing key",
       [](auto& plan) {
         for (plan::ManagedPolicy& policy : principal(plan, "crawler").policies) {
           std::erase_if(policy.document.statements,
                         [](const policy::Statement& one) { return one.sid == "DecryptSecrets"; });
         }
       }},
      {"a key without secrets",
       [](auto& plan) {
         condition(statement(principal(plan, "crawler"), "DecryptSecrets"), "kms:ResourceAliases")
             .values = {"alias/other"};
       }},
      {"a name granted by tag as well",
       [](auto& plan) {
         statement(principal(plan, "api"), "ReadSecrets")
             .resources.push_back(read_pattern(plan, "crawler"));
       }},
  };
}

}  // namespace

TEST_SUITE("prove") {
  TEST_CASE("grants by tag pass the proof") {
    const Compiled compiled(R"(version: 1
system: shop
provision: terraform
environments: {dev: {account: "111122223333", region: eu-west-1, kms_key: alias/shop}}
secrets: {db: {value: {}}, key: {value: {}}}
services: {api: {platform: ec2, role: api, grant: by-tag, reads: [db, key]}}
)");
    for (const diag::Diagnostic& finding : compiled.findings()) {
      FAIL_CHECK(finding.message);
    }
  }

  TEST_CASE("every corruption of a grant by tag is found") {
    for (const Corruption& corruption : tag_corruptions()) {
      CAPTURE(corruption.what);
      Compiled compiled(kSpec);
      corruption.make(compiled.plan);
      CHECK_FALSE(compiled.findings().empty());
    }
  }
}
