#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "diag/sink.h"
#include "lower/lower.h"
#include "prove/prove.h"
#include "resolve/resolve.h"
#include "source/files.h"
#include "syntax/parse.h"

namespace prove_test {

inline constexpr const char* kSpec = R"(version: 1
system: shop
provision: terraform
environments:
  dev: {account: "111122223333", region: eu-west-1, kms_key: alias/shop}
  prod:
    account: "444455556666"
    region: eu-west-1
    kms_key: 0b1c2d3e-1111-4222-8333-444455556666
    deletion: {policy: delete, recovery_window: 7}
    replicas: [{region: eu-central-1, kms_key: alias/shop}]
dimensions:
  tenant: [acme, umbrella]
secrets:
  db: {value: {generate: {length: 32}}, rotation: {every: 30d, lambda: rotate}}
  db-replica: {value: {}}
  stripe/api-key: {value: {}}
  feed: {name: "feeds/{env}/{tenant}", per: tenant, value: {}}
  shared:
    value: {}
    name: shared/db
    external: true
    arn: "arn:aws:secretsmanager:{region}:{account}:secret:shared/db-a1B2c3"
services:
  api:
    platform: ecs
    role: api
    execution_role: api-execution
    describe: true
    reads:
      - {secret: db, as: DB}
      - {secret: stripe/api-key, deliver: runtime}
      - {secret: shared, deliver: runtime}
  hook:
    platform: lambda
    reads: [stripe/api-key]
  importer:
    platform: ec2
    role: importer
    reads: [{secret: feed, open: true}, db-replica]
  crawler:
    platform: ec2
    role: crawler
    grant: by-tag
    reads: [feed, db-replica]
principals:
  deployer: {role: deploy, manages: true}
  on-call: {group: operators, reads: [{secret: feed, where: {tenant: acme}}]}
)";

struct Compiled {
  source::Files files;
  diag::Collector sink;
  std::optional<syntax::Document> document;
  std::optional<model::Spec> spec;
  plan::Lock lock;
  plan::Plan plan;

  explicit Compiled(const std::string& text) {
    document = syntax::parse(files.add("secrets.spec.yaml", text), sink);
    REQUIRE(document);
    spec = resolve::resolve({&*document}, sink);
    REQUIRE(spec);
    plan = lower::lower(*spec, lock);
  }
  std::vector<diag::Diagnostic> findings() const {
    diag::Collector found;
    prove::run(*spec, plan, found);
    return found.all();
  }
};

inline plan::Principal& principal(plan::Plan& plan, const std::string& name,
                                  std::size_t environment = 0) {
  for (plan::Principal& one : plan.environments[environment].principals) {
    if (one.name == name) {
      return one;
    }
  }
  FAIL("no such principal");
  return plan.environments[0].principals.front();
}

inline policy::Statement& statement(plan::Principal& principal, const std::string& sid) {
  for (plan::ManagedPolicy& one : principal.policies) {
    for (policy::Statement& statement : one.document.statements) {
      if (statement.sid == sid) {
        return statement;
      }
    }
  }
  FAIL("no such statement");
  return principal.policies.front().document.statements.front();
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

inline policy::Condition& condition(policy::Statement& statement, const std::string& key) {
  for (policy::Condition& one : statement.conditions) {
    if (one.key == key) {
      return one;
    }
  }
  FAIL("no such condition");
  return statement.conditions.front();
}

inline void drop(policy::Statement& statement, const std::string& key) {
  std::erase_if(statement.conditions, [&](const policy::Condition& one) { return one.key == key; });
}

struct Corruption {
  std::string what;
  std::function<void(plan::Plan&)> make;
};

inline const std::string kVia = "kms:ViaService";
inline const std::string kContext = "kms:EncryptionContext:SecretARN";

}  // namespace prove_test
