#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lower/lowered_test.h"
#include "policy/document.h"

using lower_test::lowered;

namespace {

const policy::Statement* statement(const policy::Document& document, std::string_view sid) {
  const auto found = std::ranges::find(document.statements, sid, &policy::Statement::sid);
  return found == document.statements.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a secret's name and ARN follow the naming, and a suffix-like end is noted") {
  const auto all = lowered(R"(
naming: "{system}-{env}-{secret}"
secrets:
  db: {value: {}}
  app-config: {value: {}}
  odd: {value: {}, name: "own/{region}/{account}"}
)");
  CHECK(all->secret("db").name == "shop-dev-db");
  CHECK(all->secret("db").arn_pattern ==
        "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop-dev-db-??????");
  CHECK_FALSE(all->secret("db").suffix_shaped);
  CHECK(all->secret("app-config").suffix_shaped);
  CHECK(all->secret("odd").name == "own/eu-west-1/111122223333");
}

TEST_CASE("an instance's identifiers contain its values") {
  const auto all = lowered(R"(
dimensions:
  tenant: [{company: acme, project: cv}]
  channel: [sms, email]
secrets:
  keys: {name: "keys/{company}/{project}/{channel}", per: [tenant, channel], value: {}}
)");
  const plan::Secret& secret = all->secret("keys[acme,cv,email]");
  CHECK(secret.name == "keys/acme/cv/email");
  CHECK(secret.logical_id == "KeysAcmeCvEmail");
  CHECK(secret.terraform_name == "keys_acme_cv_email");
}

TEST_CASE("an override wins over the secret, the secret over the environment; tags are merged") {
  const auto all = lowered(R"(
secrets:
  db:
    value: {}
    kms_key: alias/own
    tags: {b: secret, c: secret}
    overrides:
      prod: {kms_key: alias/aws/secretsmanager, tags: {c: override}, deletion: {policy: delete, recovery_window: 7}}
)",
                           R"(version: 1
system: shop
defaults: {region: eu-west-1, kms_key: alias/common, tags: {a: environment, b: environment}}
environments:
  dev: {account: "111122223333"}
  prod: {account: "444455556666"}
)");
  const plan::Secret& dev = all->secret("db", 0);
  REQUIRE(dev.kms_key.has_value());
  CHECK(dev.kms_key->arn == "arn:aws:kms:eu-west-1:111122223333:alias/own");
  CHECK(dev.retain);
  const plan::Secret& prod = all->secret("db", 1);
  CHECK_FALSE(prod.kms_key.has_value());
  CHECK_FALSE(prod.retain);
  CHECK(prod.recovery_window == 7);
  REQUIRE(prod.tags.size() == 3);
  CHECK(prod.tags[0].value == "environment");
  CHECK(prod.tags[1].value == "secret");
  CHECK(prod.tags[2].value == "override");
}

TEST_CASE("a renamed secret keeps its first logical id and moves in a chain") {
  const auto all = lowered(R"(
secrets:
  newest: {value: {}, renamed_from: [oldest, older]}
)");
  CHECK(all->secret("newest").logical_id == "Oldest");
  CHECK(all->secret("newest").renamed_from == std::vector<std::string>{"oldest", "older"});
}

TEST_CASE("each delivery grants access only to the principal that reads") {
  const auto all = lowered(R"(
secrets:
  a: {value: {}}
  b: {value: {}}
  c: {value: {}}
  d: {value: {}}
services:
  function: {platform: lambda, role: function-role, reads: [a, {secret: d, deliver: reference}]}
  task:
    platform: ecs
    role: task-role
    execution_role: execution-role
    reads: [b, {secret: c, deliver: runtime}]
)");
  CHECK(all->environment().principals.size() == 3);
  const plan::Principal& task = all->principal("task");
  REQUIRE(task.grants.size() == 1);
  CHECK(all->environment().secrets[task.grants[0].secret].id == "c");
  CHECK(task.identity == "task-role");
  const plan::Principal& execution = all->principal("task-execution");
  REQUIRE(execution.grants.size() == 1);
  CHECK(all->environment().secrets[execution.grants[0].secret].id == "b");
  const plan::Principal& deployer = all->principal("deployer");
  REQUIRE(deployer.grants.size() == 1);
  CHECK(deployer.grants[0].reason == plan::Reason::Deployment);
  CHECK(deployer.grants[0].service == "function");
  CHECK(deployer.kind == terms::IdentityKind::Unnamed);
}

TEST_CASE("variables of instances differ by what `where` leaves open") {
  const auto all = lowered(R"(
dimensions: {channel: [sms, email]}
secrets:
  key: {name: "key/{channel}", value: {}, per: channel}
services:
  both: {platform: ec2, role: r, reads: [key]}
  one: {platform: ec2, role: r, reads: [{secret: key, where: {channel: sms}, as: KEY_NAME}]}
  open: {platform: ec2, role: r, reads: [{secret: key, open: true}]}
)");
  const auto& services = all->environment().services;
  REQUIRE(services[0].variables.size() == 2);
  CHECK(services[0].variables[0].name == "KEY_SMS");
  CHECK(services[0].variables[1].name == "KEY_EMAIL");
  REQUIRE(services[1].variables.size() == 1);
  CHECK(services[1].variables[0].name == "KEY_NAME");
  CHECK(services[2].variables.empty());
  REQUIRE(all->principal("open").open.size() == 1);
  CHECK(all->principal("open").open[0].arn_pattern ==
        "arn:aws:secretsmanager:eu-west-1:111122223333:secret:key/*-??????");
}

TEST_CASE("a key is used only through Secrets Manager and only for the secrets granted") {
  const auto all = lowered(R"(
secrets:
  a: {value: {}, kms_key: alias/k}
  b: {value: {}, kms_key: "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-1111-2222-333344445555"}
services:
  api: {platform: ec2, role: r, describe: true, reads: [a, b]}
)");
  const policy::Document& document = all->principal("api").policies.at(0).document;
  const policy::Statement* reads = statement(document, "ReadSecrets");
  REQUIRE(reads != nullptr);
  CHECK(reads->actions.size() == 2);
  CHECK(reads->resources.size() == 2);
  const policy::Statement* alias = statement(document, "DecryptSecrets");
  REQUIRE(alias != nullptr);
  CHECK(alias->resources.at(0) == "arn:aws:kms:eu-west-1:111122223333:key/*");
  CHECK(alias->conditions.at(0).key == "kms:ResourceAliases");
  CHECK(alias->conditions.at(1).values.at(0) == "secretsmanager.eu-west-1.amazonaws.com");
  CHECK(alias->conditions.at(2).values.at(0) == all->secret("a").arn_pattern);
  const policy::Statement* key = statement(document, "DecryptSecrets2");
  REQUIRE(key != nullptr);
  CHECK(key->conditions.at(1).values == std::vector<std::string>{all->secret("b").arn_pattern});
}

TEST_CASE("a manager may write every secret of the system, and read none") {
  const auto all = lowered(R"(
secrets:
  kept: {value: {}, kms_key: alias/k}
  gone: {value: {}, deletion: {policy: delete, recovery_window: 7}}
  foreign: {value: {}, external: true}
principals:
  deployer: {manages: true}
)");
  const policy::Document& document = all->principal("deployer").policies.at(0).document;
  CHECK(statement(document, "ReadSecrets") == nullptr);
  const policy::Statement* manages = statement(document, "ManageSecrets");
  REQUIRE(manages != nullptr);
  CHECK(manages->resources.size() == 2);
  const policy::Statement* encrypts = statement(document, "EncryptSecrets");
  REQUIRE(encrypts != nullptr);
  CHECK(encrypts->conditions.back().values ==
        std::vector<std::string>{"RequestToValidateKeyAccess", all->secret("kept").arn_pattern});
  const policy::Statement* deletes = statement(document, "DeleteSecrets");
  REQUIRE(deletes != nullptr);
  CHECK(deletes->resources == std::vector<std::string>{all->secret("gone").arn_pattern});
}

TEST_CASE("code has accessors for what its service reads at run time, and nothing else") {
  const auto all = lowered(R"(
dimensions: {channel: [sms, email]}
secrets:
  database: {fields: {DATABASE_URL: {}}}
  mail: {fields: {HOST: {}, password: {}}}
  key: {name: "key/{channel}", value: {}, per: channel}
  other: {value: {}}
services:
  web:
    platform: ec2
    role: r
    reads:
      - {secret: database, as: DATABASE_SECRET}
      - {secret: mail, as: MAIL_SECRET}
      - {secret: mail, as: MAIL_AGAIN, field: password}
      - key
  task: {platform: ecs, execution_role: e, reads: [other]}
  router: {platform: lambda, role: l, reads: [{secret: key, open: true, deliver: runtime}]}
)");
  REQUIRE(all->plan.modules.size() == 2);
  const plan::AccessorModule& web = all->plan.modules[0];
  REQUIRE(web.sources.size() == 3);
  std::vector<std::string> names;
  for (const plan::Accessor& accessor : web.accessors) {
    names.push_back(accessor.name.camel);
  }
  CHECK(names ==
        std::vector<std::string>{"databaseUrl", "mail", "mailHost", "mailPassword", "key"});
  CHECK(web.sources[0].instances.at(0).id_variable == "DATABASE_SECRET");
  CHECK(web.sources[0].instances.at(0).ids.at(0) == "shop/dev/database");
  CHECK(web.sources[0].instances.at(0).variables.at(0) == "DATABASE_URL");
  REQUIRE(web.sources[2].instances.size() == 2);
  CHECK(web.sources[2].parameters.at(0).values.size() == 2);
  CHECK(web.sources[2].instances.at(1).id_variable == "KEY_EMAIL");
  const plan::AccessorModule& router = all->plan.modules[1];
  CHECK(router.sources.at(0).by_name);
  CHECK(router.sources.at(0).instances.empty());
  CHECK(router.sources.at(0).name_patterns.at(0) == "key/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*");
  CHECK_FALSE(router.accessors.at(0).in_all);
  CHECK(all->plan.python.development.size() == 3);
}
