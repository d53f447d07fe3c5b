#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "lower/lowered_test.h"
#include "policy/document.h"

using lower_test::lowered;
using lower_test::Lowered;

TEST_CASE("a policy over the limit is split into documents within it, and nothing is lost") {
  std::string rest = "secrets:\n";
  std::string reads;
  for (int i = 0; i < 200; ++i) {
    const std::string id = "store-" + std::to_string(i);
    rest += "  " + id + ": {value: {}, kms_key: alias/k}\n";
    reads += (i == 0 ? "" : ", ") + id;
  }
  const auto all =
      lowered(rest + "services:\n  api: {platform: ec2, role: r, reads: [" + reads + "]}\n");
  const auto& policies = all->principal("api").policies;
  REQUIRE(policies.size() > 2);
  CHECK(policies[1].name == "shop-dev-api-2");
  std::vector<std::string> granted;
  std::vector<std::string> decrypted;
  for (const plan::ManagedPolicy& one : policies) {
    CHECK(policy::size(one.document) <= policy::kManagedPolicyLimit);
    for (const policy::Statement& part : one.document.statements) {
      if (part.sid == "ReadSecrets") {
        granted.insert(granted.end(), part.resources.begin(), part.resources.end());
      } else {
        const auto& values = part.conditions.back().values;
        decrypted.insert(decrypted.end(), values.begin(), values.end());
      }
    }
  }
  std::vector<std::string> expected;
  for (const plan::Secret& secret : all->environment().secrets) {
    expected.push_back(secret.arn_pattern);
  }
  CHECK(granted == expected);
  CHECK(decrypted == expected);
}

namespace {

// A service that reads `count` secrets, the last of which has a name of `last` characters.
std::unique_ptr<Lowered> reading(int count, std::size_t last) {
  std::string rest = "secrets:\n";
  std::string reads;
  for (int i = 1; i < count; ++i) {
    const std::string id = "store-" + std::to_string(i);
    rest += "  " + id + ": {value: {}}\n";
    reads += id + ", ";
  }
  rest += "  last: {value: {}, name: \"" + std::string(last, 'n') + "\"}\n";
  return lowered(rest + "services:\n  api: {platform: ec2, role: r, reads: [" + reads + "last]}\n");
}

}  // namespace

TEST_CASE("a policy is filled to the last character that IAM accepts") {
  constexpr int kSecrets = 70;
  const auto one = reading(kSecrets, 1);
  REQUIRE(one->principal("api").policies.size() == 1);
  const std::size_t room =
      policy::kManagedPolicyLimit - policy::size(one->principal("api").policies[0].document);
  REQUIRE(room < 510);
  const auto full = reading(kSecrets, 1 + room);
  REQUIRE(full->principal("api").policies.size() == 1);
  CHECK(policy::size(full->principal("api").policies[0].document) == policy::kManagedPolicyLimit);
  CHECK(reading(kSecrets, 2 + room)->principal("api").policies.size() == 2);
}

TEST_CASE("a reader by tag has one statement, and each secret that it reads has its tag") {
  const auto all = lowered(R"(
provision: terraform
secrets:
  one: {value: {}}
  other: {value: {}, kms_key: alias/shop}
  apart: {value: {}}
services:
  api: {platform: ec2, role: r, grant: by-tag, reads: [one, other]}
  web: {platform: ec2, role: w, reads: [one]}
)");
  const auto& policies = all->principal("api").policies;
  REQUIRE(policies.size() == 1);
  const policy::Statement& read = policies[0].document.statements.at(0);
  CHECK(read.sid == "ReadTaggedSecrets");
  CHECK(read.resources == std::vector<std::string>{
                              "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/o*"});
  CHECK(read.conditions.at(0).key == "secretsmanager:ResourceTag/secretgen:reader:api");
  CHECK(read.conditions.at(0).values == std::vector<std::string>{"shop/dev"});
  const policy::Statement& key = policies[0].document.statements.at(1);
  CHECK(key.conditions.back().values == read.resources);
  CHECK(all->secret("one").tags.at(0).key == "secretgen:reader:api");
  CHECK(all->secret("one").tags.at(0).value == "shop/dev");
  CHECK(all->secret("other").tags.size() == 1);
  CHECK(all->secret("apart").tags.empty());
}

TEST_CASE("a key has one use for secrets read by tag, even with reads by name in between") {
  const auto all = lowered(R"(
provision: terraform
secrets:
  a: {value: {}, kms_key: alias/shop}
  b: {value: {generate: {length: 32}}, kms_key: alias/shop}
  c: {value: {}, kms_key: alias/shop}
principals:
  deployer: {role: r, grant: by-tag, manages: true, reads: [a, c]}
)");
  for (const policy::Statement& one :
       all->principal("deployer").policies.at(0).document.statements) {
    if (one.sid == "DecryptSecrets") {
      std::vector<std::string> values = one.conditions.back().values;
      std::ranges::sort(values);
      CHECK(std::ranges::adjacent_find(values) == values.end());
      CHECK(values.size() == 2);
    }
  }
}

namespace {

// The number of stacks for `secrets` secrets and a policy for each of `readers`.
std::size_t stacks_of(int secrets, int readers) {
  std::string rest = "provision: cloudformation\nsecrets:\n";
  for (int i = 0; i < secrets; ++i) {
    rest += "  store-" + std::to_string(i) + ": {value: {}}\n";
  }
  rest += readers > 0 ? "services:\n" : "";
  for (int i = 0; i < readers; ++i) {
    rest += "  api" + std::to_string(i) + "-x: {platform: ec2, role: r, reads: [store-0]}\n";
  }
  return lowered(rest)->environment().stacks.size();
}

}  // namespace

TEST_CASE("a stack is filled to its last output and resource, except for the CDK's own") {
  CHECK(stacks_of(200, 0) == 1);
  CHECK(stacks_of(201, 0) == 2);
  // A secret counts as two resources, because it may get a rotation schedule.
  CHECK(stacks_of(150, 199) == 1);
  CHECK(stacks_of(150, 200) == 2);
}

TEST_CASE("stacks stay within 200 outputs") {
  std::string rest = "provision: cloudformation\nsecrets:\n";
  for (int i = 0; i < 450; ++i) {
    rest += "  store-" + std::to_string(i) + ": {value: {}}\n";
  }
  const auto all = lowered(rest);
  const auto& stacks = all->environment().stacks;
  REQUIRE(stacks.size() == 3);
  CHECK(stacks[0].file == "secrets");
  CHECK(stacks[2].file == "secrets-3");
  CHECK(stacks[0].secrets.size() == 200);
  CHECK(stacks[2].secrets.size() == 50);
}
