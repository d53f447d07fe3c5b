#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "access/compare.h"
#include "audit/audit.h"
#include "audit/read.h"
#include "aws/arn.h"
#include "aws/kms_key.h"
#include "aws/partition.h"
#include "emit/policy_document.h"
#include "emit/registry.h"
#include "json/writer.h"
#include "policy/reader.h"
#include "prove/compiled_test.h"
#include "resolve/region.h"
#include "templates/all.h"

namespace {

using prove_test::Compiled;

constexpr std::string_view kKey = "0b1c2d3e-1111-4222-8333-444455556666";

// A system with secrets under every kind of key, in the partition's last region, with a replica if
// the partition has another region.
std::string spec_in(const aws::Partition& partition, std::string_view provision) {
  const std::string home(partition.regions.back());
  const std::string other(partition.regions.front());
  return "version: 1\nsystem: shop\nprovision: " + std::string(provision) +
         "\nenvironments:\n  prod: {account: \"111122223333\", region: " + home +
         ", kms_key: alias/shop}\n" + R"(targets: {iam: {}}
secrets:
  db:
    value: {generate: {length: 32}}
    rotation: {every: 30d, lambda: rotate}
    replicas: [{region: )" +
         other + R"(, kms_key: alias/shop}]
  by-id: {value: {}, kms_key: )" +
         std::string(kKey) + R"(}
  by-arn: {value: {}, kms_key: ")" +
         aws::kms_arn(partition.name, home, "111122223333", kKey) + R"("}
  plain: {value: {}, kms_key: alias/aws/secretsmanager}
services:
  api: {platform: ecs, role: api, execution_role: api-execution, reads: [db, by-id, by-arn, plain]}
  hook: {platform: lambda, role: hook, reads: [db, by-id]}
  importer: {platform: ec2, role: importer, grant: by-tag, reads: [db, by-arn]}
  worker: {platform: ec2, role: worker, reads: [db, by-id]}
principals:
  deployer: {role: deploy, manages: true}
  on-call: {user: operator, reads: [by-id]}
)";
}

// Calls `check` for each partition that a spec can use.
template <class Check>
void in_each_partition(Check check) {
  for (const std::string_view name : resolve::kPartitions) {
    const aws::Partition* const partition = aws::find_partition(name);
    REQUIRE(partition != nullptr);
    CAPTURE(name);
    check(*partition);
  }
}

std::string text_of(const policy::Document& document) {
  std::string text;
  json::Writer out(text);
  emit::append_policy(out, document);
  out.finish();
  return text;
}

template <class Read>
void read(Read reader, std::string text, audit::Account& account) {
  std::size_t at = 0;
  const auto misread = reader(
      [&](char* to, std::size_t size) {
        const std::size_t count = std::min(size, text.size() - at);
        std::copy_n(text.data() + at, count, to);
        at += count;
        return count;
      },
      account);
  REQUIRE_FALSE(misread);
}

// An account that matches the plan exactly.
audit::Account as_planned(const plan::Environment& environment) {
  audit::Account account;
  const std::string partition(environment.partition);
  const std::string owner(environment.account);
  std::string roles;
  std::string users;
  for (const plan::Principal& principal : environment.principals) {
    const bool user = principal.kind == terms::IdentityKind::User;
    std::string& to = user ? users : roles;
    to += to.empty() ? "" : ",";
    to += R"({"Arn": ")" + aws::iam_arn(partition, owner, user ? "user/" : "role/") +
          principal.identity + R"(", ")" + (user ? "UserPolicyList" : "RolePolicyList") + "\": [";
    for (const plan::ManagedPolicy& one : principal.policies) {
      to += (&one == principal.policies.data() ? "" : ",") + std::string(R"({"PolicyName": ")") +
            one.name + R"(", "PolicyDocument": )" + text_of(one.document) + "}";
    }
    to += "]}";
  }
  read(audit::read_iam,
       R"({"RoleDetailList": [)" + roles + R"(], "UserDetailList": [)" + users + "]}", account);
  std::string secrets;
  for (const plan::Secret& secret : environment.secrets) {
    secrets += secrets.empty() ? "" : ",";
    secrets += R"({"ARN": ")" + secret.sample_arn() + R"(", "Name": ")" + secret.name + "\"";
    if (secret.kms_key) {
      secrets += R"(, "KmsKeyId": ")" + secret.kms_key->text + "\"";
    }
    if (secret.rotation) {
      secrets += R"(, "RotationEnabled": true, "RotationLambdaARN": ")" +
                 secret.rotation->lambda_arn +
                 R"(", "RotationRules": {"AutomaticallyAfterDays": 30})";
    }
    secrets += R"(, "ReplicationStatus": [)";
    for (const plan::Replica& replica : secret.replicas) {
      secrets += R"({"Region": ")" + std::string(replica.region) + "\"}";
    }
    secrets += R"(], "Tags": [)";
    for (const plan::Tag& tag : secret.tags) {
      secrets += (&tag == secret.tags.data() ? "" : ",") + std::string(R"({"Key": ")") + tag.key +
                 R"(", "Value": ")" + tag.value + "\"}";
    }
    secrets += "]}";
    read(audit::read_resource_policies, R"({"ARN": ")" + secret.sample_arn() + "\"}", account);
  }
  read(audit::read_secrets, R"({"SecretList": [)" + secrets + "]}", account);
  const auto arn = [&](std::string_view key) {
    return aws::kms_arn(partition, environment.region, owner, key);
  };
  read(audit::read_keys,
       R"({"Aliases": [{"AliasName": "alias/shop", "AliasArn": ")" + arn("alias/shop") +
           R"(", "TargetKeyId": ")" + std::string(kKey) + "\"}]}",
       account);
  read(
      audit::read_keys,
      R"({"KeyMetadata": {"Arn": ")" + arn(kKey) +
          R"(", "KeyState": "Enabled"}, "Policy": {"Statement": {"Effect": "Allow", "Principal": {"AWS": ")" +
          aws::iam_arn(partition, owner, "root") + R"("}, "Action": "kms:*", "Resource": "*"}}})",
      account);
  return account;
}

}  // namespace

TEST_SUITE("partitions") {
  TEST_CASE("the policies of every partition pass the proof and name its endpoint") {
    in_each_partition([](const aws::Partition& partition) {
      const Compiled compiled(spec_in(partition, "terraform"));
      CHECK(compiled.sink.all().empty());
      for (const diag::Diagnostic& finding : compiled.findings()) {
        FAIL_CHECK(finding.message);
      }
      std::size_t endpoints = 0;
      for (const plan::Principal& principal : compiled.plan.environments.front().principals) {
        for (const plan::ManagedPolicy& one : principal.policies) {
          for (const policy::Statement& statement : one.document.statements) {
            for (const policy::Condition& condition : statement.conditions) {
              if (condition.key == "kms:ViaService") {
                ++endpoints;
                CHECK(condition.values.front().ends_with("." + std::string(partition.dns_suffix)));
              }
            }
          }
        }
      }
      CHECK(endpoints > 0);
    });
  }

  TEST_CASE("a build for a partition names no other partition") {
    in_each_partition([](const aws::Partition& partition) {
      for (const std::string_view provision : {"terraform", "cloudformation", "cdk", "cli"}) {
        const Compiled compiled(spec_in(partition, provision));
        base::FileSet files;
        base::FileCollector collector(files);
        const render::Templates templates(templates::all());
        for (const emit::Emitter* const emitter : emit::all()) {
          emitter->emit(compiled.plan, templates, collector);
        }
        CHECK(files.size() > 0);
        const std::string arn = "arn:" + std::string(partition.name) + ":";
        const std::string suffix = "." + std::string(partition.dns_suffix);
        for (const base::OutputFile& file : files) {
          CAPTURE(file.path);
          for (std::size_t at = 0; (at = file.text.find("arn:aws", at)) != std::string::npos;
               ++at) {
            // Accessors recognize the ARNs of every partition.
            const bool any = file.text.compare(at, 8, "arn:aws[") == 0;
            CHECK((any || file.text.compare(at, arn.size(), arn) == 0));
          }
          for (std::size_t at = 0; (at = file.text.find(".amazonaws.", at)) != std::string::npos;
               ++at) {
            CHECK(file.text.compare(at, suffix.size(), suffix) == 0);
            CHECK(file.text.compare(at + suffix.size(), 1, ".") != 0);
          }
        }
      }
    });
  }

  TEST_CASE("an audit of a generated account finds nothing, in any partition") {
    in_each_partition([](const aws::Partition& partition) {
      const Compiled compiled(spec_in(partition, "terraform"));
      const audit::Account account = as_planned(compiled.plan.environments.front());
      diag::Collector found;
      audit::run({&compiled.plan}, account, {.day = 0, .trusted = {}}, found);
      for (const diag::Diagnostic& finding : found.all()) {
        FAIL_CHECK(finding.message);
      }
    });
  }

  TEST_CASE("an audit recognizes use of a key by another service, in every partition") {
    in_each_partition([](const aws::Partition& partition) {
      Compiled compiled(spec_in(partition, "terraform"));
      plan::Environment& environment = compiled.plan.environments.front();
      for (plan::ManagedPolicy& one : prove_test::principal(compiled.plan, "worker").policies) {
        for (policy::Statement& statement : one.document.statements) {
          for (policy::Condition& condition : statement.conditions) {
            if (condition.key == "kms:ViaService") {
              condition.values = {aws::endpoint("s3", environment.region, partition.name)};
            }
          }
        }
      }
      diag::Collector found;
      audit::run({&compiled.plan}, as_planned(environment), {.day = 0, .trusted = {}}, found);
      // Both secrets with a key of their own; `plain` and `by-arn` are not the worker's.
      REQUIRE(found.all().size() == 1);
      CHECK(found.all().front().rule.code == "SG6104");
      CHECK(
          found.all().front().message.find(
              "role/worker cannot read `shop/prod/db`, `shop/prod/by-id`, which the spec grants") !=
          std::string::npos);
    });
  }

  TEST_CASE("a generated policy is neither too wide nor too narrow in any partition") {
    in_each_partition([](const aws::Partition& partition) {
      const Compiled compiled(spec_in(partition, "terraform"));
      const plan::Environment& environment = compiled.plan.environments.front();
      for (std::uint32_t i = 0; i < environment.principals.size(); ++i) {
        CAPTURE(environment.principals[i].name);
        REQUIRE(environment.principals[i].policies.size() == 1);
        const auto policy =
            policy::read_policy(text_of(environment.principals[i].policies.front().document));
        REQUIRE(std::holds_alternative<policy::AccessPolicy>(policy));
        const access_query::Comparison comparison =
            access_query::compare(std::get<policy::AccessPolicy>(policy), compiled.plan, 0, i);
        CHECK(comparison.excess.empty());
        CHECK(comparison.lacks.empty());
        CHECK(comparison.unsure.empty());
      }
    });
  }
}
