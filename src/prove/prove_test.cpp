#include "prove/prove.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

#include "diag/sink.h"
#include "lower/lower.h"
#include "resolve/resolve.h"
#include "source/files.h"
#include "syntax/parse.h"

namespace {

constexpr const char* kSpec = R"(version: 1
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

plan::Principal& principal(plan::Plan& plan, const std::string& name, std::size_t environment = 0) {
  for (plan::Principal& one : plan.environments[environment].principals) {
    if (one.name == name) {
      return one;
    }
  }
  FAIL("no such principal");
  return plan.environments[0].principals.front();
}

policy::Statement& statement(plan::Principal& principal, const std::string& sid) {
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

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

policy::Condition& condition(policy::Statement& statement, const std::string& key) {
  for (policy::Condition& one : statement.conditions) {
    if (one.key == key) {
      return one;
    }
  }
  FAIL("no such condition");
  return statement.conditions.front();
}

void drop(policy::Statement& statement, const std::string& key) {
  std::erase_if(statement.conditions, [&](const policy::Condition& one) { return one.key == key; });
}

// The pattern of what a principal reads by its tag.
std::string read_pattern(plan::Plan& plan, const std::string& who) {
  return statement(principal(plan, who), "ReadTaggedSecrets").resources.front();
}

struct Corruption {
  std::string what;
  std::function<void(plan::Plan&)> make;
};

const std::string kVia = "kms:ViaService";
const std::string kContext = "kms:EncryptionContext:SecretARN";

// Of what is granted by a tag.
std::vector<Corruption> tag_corruptions() {
  const auto read = [](plan::Plan& plan) -> policy::Statement& {
    return statement(principal(plan, "crawler"), "ReadTaggedSecrets");
  };
  const auto tag = [read](plan::Plan& plan) -> policy::Condition& {
    return read(plan).conditions.front();
  };
  return {
      {"no tag asked for", [=](auto& plan) { read(plan).conditions.clear(); }},
      {"a tag of any value", [=](auto& plan) { tag(plan).op = "StringLike"; }},
      {"a tag that need not be there", [=](auto& plan) { tag(plan).op = "StringEqualsIfExists"; }},
      {"a value more", [=](auto& plan) { tag(plan).values.emplace_back("shop/prod"); }},
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
      {"names that leave one out",
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
      {"a key less",
       [](auto& plan) {
         for (plan::ManagedPolicy& policy : principal(plan, "crawler").policies) {
           std::erase_if(policy.document.statements,
                         [](const policy::Statement& one) { return one.sid == "DecryptSecrets"; });
         }
       }},
      {"a key that nothing has",
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
      {"one secret more",
       [=](auto& plan) {
         read(plan, "api").resources.push_back(plan.environments[0].secrets[1].arn_pattern);
       }},
      {"one secret less", [=](auto& plan) { read(plan, "api").resources.pop_back(); }},
      {"another secret's suffix",
       [=](auto& plan) {
         for (std::string& resource : read(plan, "api").resources) {
           if (resource.ends_with("a1B2c3")) {
             resource = replaced(resource, "a1B2c3", "a1B2c4");
           }
         }
       }},
      {"an action more",
       [=](auto& plan) {
         read(plan, "importer").actions.emplace_back("secretsmanager:DescribeSecret");
       }},
      {"an action that nobody is granted",
       [=](auto& plan) {
         read(plan, "api").actions.emplace_back("secretsmanager:PutResourcePolicy");
       }},
      {"every action", [=](auto& plan) { read(plan, "api").actions = {"secretsmanager:*"}; }},
      {"an action less",
       [=](auto& plan) { read(plan, "api").actions.erase(read(plan, "api").actions.begin()); }},
      {"a condition on a read",
       [=](auto& plan) {
         read(plan, "api")
             .conditions.push_back({"StringEquals", "secretsmanager:VersionStage", {"AWSCURRENT"}});
       }},
      {"a policy dropped", [](auto& plan) { principal(plan, "deployer", 1).policies.pop_back(); }},
      {"a principal dropped", [](auto& plan) { plan.environments[0].principals.pop_back(); }},
      {"a principal more",
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
      {"a context compared letter by letter",
       [=](auto& plan) { condition(key(plan), kContext).op = "StringEquals"; }},
      {"a context that need not be there",
       [=](auto& plan) { condition(key(plan), kContext).op = "StringLikeIfExists"; }},
      {"any secret's context", [=](auto& plan) { condition(key(plan), kContext).values = {"*"}; }},
      {"a context less", [=](auto& plan) { condition(key(plan), kContext).values.pop_back(); }},
      {"a context more",
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
      {"a grant forgotten", [](auto& plan) { principal(plan, "api").grants.pop_back(); }},
      {"the validation context for a reader",
       [=](auto& plan) {
         condition(key(plan), kContext).values.emplace_back("RequestToValidateKeyAccess");
       }},
  };
}

}  // namespace

TEST_SUITE("prove") {
  TEST_CASE("what secretgen makes is proven") {
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

  TEST_CASE("what only readers by tag are granted is proven") {
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

  TEST_CASE("every corruption of what is granted by a tag is found") {
    for (const Corruption& corruption : tag_corruptions()) {
      CAPTURE(corruption.what);
      Compiled compiled(kSpec);
      corruption.make(compiled.plan);
      CHECK_FALSE(compiled.findings().empty());
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
