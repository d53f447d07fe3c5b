#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>

#include "diag/sink.h"
#include "lock/lock.h"
#include "lower/lower.h"
#include "policy/document.h"
#include "resolve/resolve.h"
#include "source/files.h"
#include "syntax/parse.h"

namespace {

// The permissions of a principal, one by one, and its documents as text.
struct Granted {
  std::multiset<std::string> units;
  std::map<std::string, std::string> documents;  // by file
};

constexpr const char* kManyReaders = R"(version: 1
system: shop
provision: terraform
environments:
  prod: {account: "111122223333", region: eu-west-1, kms_key: alias/shop, replicas: [eu-central-1]}
principals:
  deployer: {role: deployer, manages: true}
services:
  api:
    platform: ec2
    role: api
    reads: [)";

std::string text(const policy::Document& document) {
  std::string all;
  for (const policy::Statement& statement : document.statements) {
    all += statement.sid + ":";
    for (const std::string& resource : statement.resources) {
      all += " " + resource;
    }
    for (const policy::Condition& condition : statement.conditions) {
      for (const std::string& value : condition.values) {
        all += " " + value;
      }
    }
    all += '\n';
  }
  return all;
}

std::map<std::string, Granted> built_with(const std::set<std::string>& secrets, plan::Lock& lock) {
  std::string spec = kManyReaders;
  std::string rest = "]\nsecrets:\n";
  for (const std::string& secret : secrets) {
    spec += secret + ", ";
    rest += "  " + secret + ": {value: {}}\n";
  }
  source::Files files;
  diag::Collector sink;
  const auto document = syntax::parse(files.add("spec", spec + rest), sink);
  REQUIRE(document.has_value());
  const auto resolved = resolve::resolve({&*document}, sink);
  REQUIRE(resolved.has_value());
  const plan::Plan plan = lower::lower(*resolved, lock);
  std::map<std::string, Granted> granted;
  for (const plan::Principal& principal : plan.environments.front().principals) {
    Granted& to = granted[principal.name];
    for (const plan::ManagedPolicy& policy : principal.policies) {
      CHECK(policy::size(policy.document) <= policy::kManagedPolicyLimit);
      to.documents[policy.file] = text(policy.document);
      for (const policy::Statement& statement : policy.document.statements) {
        const bool key = !statement.conditions.empty();
        for (const std::string& unit :
             key ? statement.conditions.back().values : statement.resources) {
          to.units.insert(statement.sid + " " + unit);
        }
      }
    }
  }
  source::Files locks;
  lock = lock::read(locks.add("lock", lock::print(lock::next(plan))), sink).value();
  return granted;
}

// How many of the previous documents have changed.
std::size_t changed(const Granted& before, const Granted& after) {
  return static_cast<std::size_t>(std::ranges::count_if(before.documents, [&](const auto& old) {
    const auto now = after.documents.find(old.first);
    return now == after.documents.end() || now->second != old.second;
  }));
}

}  // namespace

TEST_CASE("one more grant changes one document, however many there are") {
  std::mt19937 random(7);  // NOLINT(bugprone-random-generator-seed)
  std::set<std::string> secrets;
  plan::Lock lock;
  std::map<std::string, Granted> before;
  std::size_t most = 0;
  for (int i = 0; i < 120; ++i) {
    // Names of all lengths, in any order of the spec.
    secrets.insert("s" + std::string(random() % 60, 'x') + std::to_string(random() % 100000));
    std::map<std::string, Granted> after = built_with(secrets, lock);
    for (const auto& [name, granted] : after) {
      CHECK(changed(before[name], granted) <= 1);
      most = std::max(most, granted.documents.size());
      // The same permissions as a build without a lock.
      plan::Lock none;
      if (i % 20 == 0) {
        std::multiset<std::string> units = built_with(secrets, none).at(name).units;
        // The key statement of every document contains the validation context.
        std::multiset<std::string> ours = granted.units;
        units.erase("EncryptSecrets RequestToValidateKeyAccess");
        ours.erase("EncryptSecrets RequestToValidateKeyAccess");
        CHECK(ours == units);
      }
    }
    before = std::move(after);
  }
  CHECK(most > 3);
  // Removing a secret changes only the documents that contained it.
  const std::string gone = *secrets.begin();
  secrets.erase(gone);
  for (const auto& [name, granted] : built_with(secrets, lock)) {
    CHECK(changed(before[name], granted) <= 1);
  }
}

TEST_CASE("a name so long that its statements need several documents is granted in full") {
  std::set<std::string> secrets;
  secrets.insert("s" + std::string(480, 'x'));
  plan::Lock lock;
  const auto granted = built_with(secrets, lock);
  CHECK(granted.at("deployer").units.size() == 4);
  CHECK(granted.at("api").documents.size() == 1);
}
