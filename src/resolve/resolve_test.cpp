#include "resolve/resolve.h"

#include <doctest/doctest.h>

#include <string>

#include "resolve/resolved_text.h"

namespace {

using resolve::completed;
using resolve::ResolvedText;

std::string findings(std::string_view text) { return ResolvedText({completed(text)}).findings(); }

// The messages and helps of all findings, a line each.
std::string words(std::string_view text) {
  std::string out;
  const ResolvedText resolved({completed(text)});
  for (const diag::Diagnostic& diagnostic : resolved.all()) {
    out += diagnostic.message + " | " + diagnostic.help + "\n";
  }
  return out;
}

constexpr std::string_view kWhole = R"(version: 1
system: service-ticket-system
description: Ticket desk on ECS Fargate
owner: desk
provision: terraform
naming: "{system}-{env}-{secret}"
defaults:
  region: eu-west-1
  tags: { team: desk, data-class: internal }
environments:
  dev:
    account: "111122223333"
    deletion: { policy: delete, recovery_window: 7 }
  prod:
    account: "444455556666"
    kms_key: alias/ticket-secrets
    replicas: [eu-central-1, { region: eu-west-3, kms_key: alias/there }]
    tags: { data-class: confidential, tier: one }
    protect: true
shapes:
  smtp:
    SMTP_PASSWORD: { placeholder: your-smtp-password, source: "smtp_{channel}" }
dimensions:
  tenant:
    - { company: cucumber-recruitment, project: cv-analysis }
    - { project: web, company: acme }
  channel: [whatsapp, sms]
secrets:
  db-master-password:
    description: PostgreSQL master password
    value: { generate: { length: 32, exclude_characters: "\"@/\\" } }
    rotation: { every: 30d, lambda: "rotate-postgres-{env}" }
  app-config:
    fields:
      REDIS_PASSWORD: { generate: { length: 32 } }
      engine: { const: postgres, sensitive: false }
      WEBHOOK_SECRET: { pattern: "whsec_[A-Za-z0-9]+", optional: true }
    overrides:
      prod: { rotation: { every: 90d, lambda: "rotate-app-config-{env}", window: 3h } }
  mail:
    name: "{env}/{channel}/{company}"
    shape: smtp
    per: [channel, tenant]
  keystore: { binary: true, environments: [prod], renamed_from: [store, old/store] }
services:
  api:
    platform: ecs
    container: api
    execution_role: "{system}-{env}-{service}-execution"
    role: "{system}-{env}-api-task"
    environments: [prod, dev]
    reads:
      - db-master-password
      - { secret: app-config, field: REDIS_PASSWORD, as: REDIS }
      - { secret: mail, where: { channel: sms }, open: true, deliver: runtime }
  hook: { platform: lambda, reads: [app-config] }
principals:
  deployer: { role: "{system}-deploy", manages: true, reads: [{ secret: keystore, optional: true }] }
local: { format: dotenv, path: "{service}/.env" }
targets:
  terraform: { path: "tf/{env}", values: none, attach: true }
  iam: {}
conventions:
  name_pattern: "[a-z/-]+"
  required_tags: [team]
  rotation: { required: true, at_most: 90d }
  kms_key: required
  excused: [{ secret: mail, rule: rotation, reason: rotated by the provider }]
excluded:
  - { name: api-gateway-key, reason: kept in API Gateway }
)";

}  // namespace

TEST_CASE("a complete spec is resolved") {
  const ResolvedText resolved({std::string(kWhole)});
  CHECK(resolved.findings() == "");
  REQUIRE(resolved.spec());
  const model::Spec& spec = *resolved.spec();
  CHECK(spec.system.value == "service-ticket-system");
  CHECK(spec.provision.value == terms::Provision::Terraform);

  REQUIRE(spec.environments.size() == 2);
  const model::Environment& prod = spec.environments[1];
  CHECK(prod.region.value == "eu-west-1");
  CHECK(prod.partition.value == "aws");
  CHECK(prod.kms_key->value == "alias/ticket-secrets");
  CHECK(prod.replicas.size() == 2);
  CHECK(prod.replicas[1].kms_key->value == "alias/there");
  CHECK(prod.deletion.policy == model::DeletionPolicy::Retain);
  CHECK(prod.deletion.recovery_window == 30);
  REQUIRE(prod.tags.size() == 3);
  CHECK(prod.tags[1].key.value == "data-class");
  CHECK(prod.tags[1].value.raw.value == "confidential");
  CHECK(prod.protect);
  CHECK(spec.environments[0].deletion.recovery_window == 7);

  REQUIRE(spec.secrets.size() == 4);
  CHECK(spec.secrets[0].kind == terms::ShapeKind::Value);
  CHECK(spec.secrets[0].fields.front().generate->value.exclude_characters == "\"@/\\");
  CHECK(spec.secrets[0].settings.rotation->every_hours->value == 30 * 24);
  CHECK(spec.secrets[1].fields[1].constant->value == "postgres");
  CHECK(spec.secrets[1].overrides.front().environment_index == 1);
  CHECK(spec.secrets[1].overrides.front().settings.rotation->window_hours->value == 3);
  const model::Secret& mail = spec.secrets[2];
  CHECK(mail.per == std::vector<std::uint32_t>{1, 0});
  CHECK(mail.name->parts.size() == 5);
  CHECK(mail.name->parts[2].dimension == 1);
  CHECK(mail.fields.front().source->parts[1].kind == model::Variable::Dimension);
  CHECK(spec.shapes.front().used);
  CHECK(spec.dimensions[0].members[1].values[0].value == "acme");
  CHECK(spec.secrets[3].environments == std::vector<std::uint32_t>{1});
  CHECK(spec.secrets[3].settings.renamed_from.size() == 2);

  const model::Service& api = spec.services[0];
  CHECK(api.environments == std::vector<std::uint32_t>{0, 1});
  CHECK(api.reads[0].deliver == terms::Deliver::EcsSecret);
  CHECK_FALSE(api.reads[0].deliver_given);
  CHECK(api.reads[1].as->value == "REDIS");
  CHECK(api.reads[2].where.front().dimension == 1);
  CHECK(api.reads[2].deliver == terms::Deliver::Runtime);
  CHECK(spec.services[1].reads[0].deliver == terms::Deliver::DynamicReference);
  CHECK(spec.principals[0].kind == terms::IdentityKind::Role);
  CHECK(spec.principals[0].manages);

  const auto& terraform = spec.target(terms::Target::Terraform);
  CHECK(terraform.enabled);
  CHECK(terraform.values == model::InitialValues::None);
  CHECK_FALSE(spec.target(terms::Target::Make).enabled);
  CHECK(spec.conventions.rotation_at_most_hours->value == 90 * 24);
  CHECK(spec.conventions.excused.front().secret_index == 2);
  CHECK(spec.excluded.front().reason.value == "kept in API Gateway");
}

TEST_CASE("without `targets`, all are enabled") {
  const ResolvedText resolved({completed("")});
  REQUIRE(resolved.spec());
  for (const model::TargetOptions& options : resolved.spec()->targets) {
    CHECK(options.enabled);
  }
}

TEST_CASE("the partition is derived from the region") {
  const ResolvedText resolved({completed(R"(environments:
  cn: {account: "111122223333", region: cn-north-1}
  gov: {account: "111122223333", region: us-gov-west-1, kms_key: alias/aws/secretsmanager}
)")});
  REQUIRE(resolved.spec());
  CHECK(resolved.spec()->environments[0].partition.value == "aws-cn");
  CHECK(resolved.spec()->environments[1].partition.value == "aws-us-gov");
  CHECK_FALSE(resolved.spec()->environments[1].kms_key);
  CHECK(findings("environments: {a: {account: \"111122223333\", region: us-iso-east-1}}") ==
        "SG2042@3:53");
}

TEST_CASE("one mistake is one error") {
  // An unknown secret says nothing about its field, a broken one nothing about what reads it.
  CHECK(
      findings("services: {api: {platform: ecs, reads: [{secret: nope, field: A, open: true}]}}") ==
      "SG2032@4:50");
  CHECK(findings(R"(secrets:
  one: {shape: nope}
  two: {fields: {A: {generate: {length: 0}}}}
  three: {value: {}, per: nope, name: "{x}"}
services:
  api:
    platform: ecs
    reads: [{secret: one, field: A}, {secret: two, field: A}, {secret: three, where: {x: y}}]
)") == "SG2032@5:16 SG2015@6:41 SG2032@7:27");
  CHECK(findings("dimensions: {Channel: [a, b]}\n"
                 "secrets: {x: {value: {}, per: Channel, name: \"{Channel}\"}}") == "SG2030@4:14");
  CHECK(findings("environments: {dev: {account: 12, region: eu-west-1}}") == "SG2041@3:31");
  CHECK(findings("environments: [dev]") == "SG2010@3:15");
}

TEST_CASE("a misspelt key is not also reported as missing") {
  CHECK(findings("secretss: {a: {value: {}}}\nservices: {s: {platform: ec2, reads: [a, b]}}") ==
        "SG2001@4:1");
  CHECK(findings("secrets: [a]\nservices: {s: {platform: ec2, reads: [a, b]}}") == "SG2010@4:10");
  CHECK(findings("environments: {dev: {acount: \"111122223333\", region: eu-west-1}}") ==
        "SG2001@3:22");
  CHECK(findings("secrets: {a: {value: {}, rotation: {evry: 1d, lamda: x}}}") ==
        "SG2001@4:37 SG2001@4:47");
  CHECK(ResolvedText({"verson: 1\nsistem: x\nenvironment: {}\n"}).findings() ==
        "SG2001@1:1 SG2001@2:1 SG2001@3:1");
  CHECK(ResolvedText({"version: 1\n"}).findings() == "SG2002@1:1 SG2002@1:1");
}

TEST_CASE("all mistakes are reported in one run") {
  CHECK(findings(R"(environments:
  dev: {account: 111122223333, region: nowhere, protect: yes}
secrets:
  a: {value: {generate: {length: -1}, const: x}, retired: maybe}
  B: {fields: []}
services:
  api: {platform: vm, by: magic}
)") == "SG2040@4:18 SG2042@4:40 SG2013@4:58 SG2014@6:34 SG2003@6:39 SG2060@6:46 SG2013@6:59 "
       "SG2030@7:3 SG2010@7:15 SG2012@9:19 SG2012@9:27");
}

TEST_CASE("scalars keep their text") {
  const ResolvedText resolved({completed(R"(description: on
secrets:
  port: {fields: {port: {const: 5432, sensitive: false}, flag: {const: no, sensitive: false}}}
)")});
  REQUIRE(resolved.spec());
  CHECK(resolved.spec()->description->value == "on");
  CHECK(resolved.spec()->secrets[0].fields[0].constant->value == "5432");
  CHECK(resolved.spec()->secrets[0].fields[1].constant->value == "no");
  CHECK(findings("secrets: {a: {binary: \"true\"}}") == "SG2013@4:23");
  CHECK(findings("secrets: {a: {value: {min_length: \"3\"}}}") == "SG2014@4:35");
}

TEST_CASE("templates accept only variables in scope") {
  const ResolvedText resolved({completed("naming: \"{{{env}}}-{secret}\"")});
  REQUIRE(resolved.spec());
  const auto& parts = resolved.spec()->naming->parts;
  REQUIRE(parts.size() == 5);
  CHECK(parts[0].text == "{");
  CHECK(parts[1].kind == model::Variable::Env);
  CHECK(parts[2].text == "}");
  CHECK(parts[3].text == "-");

  // The place is that of the braces.
  CHECK(findings("naming: a-{stage}") == "SG2033@4:11");
  CHECK(findings("naming: \"a-{stage}\"") == "SG2033@4:12");
  CHECK(findings("naming: \"a}\"") == "SG2034@4:11");
  CHECK(words("naming: \"{regoin}\"") ==
        "`{regoin}` is not a variable here | in scope: `{system}`, `{env}`, `{region}`, "
        "`{account}`, `{secret}`; did you mean `{region}`?\n");
  CHECK(findings("naming: \"{service}\"") == "SG2033@4:10");
  CHECK(findings("services: {a: {platform: ec2, role: \"{secret}\"}}") == "SG2033@4:38");
  CHECK(findings("shapes: {s: {A: {source: \"{channel}\"}}}\ndimensions: {channel: [a]}\n"
                 "secrets: {x: {shape: s}}") == "SG2033@4:27");
}

TEST_CASE("free text contains no dynamic references and no invisible characters") {
  CHECK(findings("owner: \"{{resolve:secretsmanager:x}}\"") == "SG2019@4:8");
  CHECK(findings("environments: {dev: {account: \"111122223333\", region: eu-west-1,\n"
                 "  tags: {a: \"{{{{{system}:ssm:x}}}}\"}}}") == "SG2019@4:13");
  CHECK(findings("owner: \"a\\nb\"") == "SG2018@4:8");
  CHECK(findings("description: \"a\\nb\"") == "");
  CHECK(findings("description: \"a\\u202eb\"") == "SG2018@4:14");
  CHECK(findings("secrets: {a: {value: {placeholder: \"\"}}}") == "SG2011@4:36");
  CHECK(findings("secrets: {a: {value: {}, description: " + std::string(2049, 'x') + "}}") ==
        "SG2020@4:39");
  CHECK(findings("secrets: {a: {value: {}, description: " + std::string(2048, 'x') + "}}") == "");
}

TEST_CASE("KMS keys are ids, ARNs of the region, or aliases") {
  const auto with = [](std::string_view key) {
    return findings("secrets: {a: {value: {}, kms_key: \"" + std::string(key) + "\"}}");
  };
  CHECK(with("1234abcd-12ab-34cd-56ef-1234567890ab") == "");
  CHECK(with("mrk-1234abcd12ab34cd56ef1234567890ab") == "");
  CHECK(with("alias/a/b_c-D") == "");
  CHECK(with("alias/aws/secretsmanager") == "");
  CHECK(with("arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab") == "");
  CHECK(with("arn:aws:kms:eu-west-2:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab") ==
        "SG2045@4:35");
  CHECK(with("alias/aws/s3") == "SG2044@4:35");
  CHECK(with("alias/") == "SG2044@4:35");
  CHECK(with("arn:aws:kms:eu-west-1:111122223333:alias/x") == "SG2044@4:35");
  CHECK(with("1234abcd-12ab-34cd-56ef-1234567890a") == "SG2044@4:35");
}

TEST_CASE("numbers and durations are plain and in range") {
  const auto every = [](std::string_view text) {
    return findings(
        "secrets: {a: {value: {}, rotation: {managed: true, every: " + std::string(text) + "}}}");
  };
  CHECK(every("4h") == "");
  CHECK(every("1000d") == "");
  CHECK(every("3h") == "SG2015@4:59");
  CHECK(every("1001d") == "SG2015@4:59");
  CHECK(every("99999999999999999999d") == "SG2015@4:59");
  CHECK(every("030d") == "SG2016@4:59");
  CHECK(every("d") == "SG2016@4:59");
  CHECK(every("4 h") == "SG2016@4:59");
  const auto length = [](std::string_view text) {
    return findings("secrets: {a: {value: {generate: {length: " + std::string(text) + "}}}}");
  };
  CHECK(length("4096") == "");
  CHECK(length("4097") == "SG2015@4:42");
  CHECK(length("4") == "");
  CHECK(length("3") == "SG2063@4:42");
  CHECK(length("+8") == "SG2014@4:42");
  CHECK(length("99999999999999999999") == "SG2015@4:42");
}

TEST_CASE("reads refer to existing secrets, fields and members") {
  constexpr std::string_view kSecrets =
      "dimensions: {channel: [sms, mail]}\n"
      "secrets: {one: {fields: {AB: {}}}, many: {value: {}, per: channel, name: \"{channel}\"}}\n";
  const auto reads = [&](std::string_view text) {
    return words(std::string(kSecrets) + "services: {a: {platform: ec2, role: a, reads: [" +
                 std::string(text) + "]}}");
  };
  CHECK(reads("one, {secret: many, where: {channel: sms}}") == "");
  CHECK(reads("oen") == "there is no secret `oen` | did you mean `one`?\n");
  CHECK(reads("{secret: one, field: AC}") ==
        "there is no field of secret `one` called `AC` | did you mean `AB`?\n");
  CHECK(
      reads("{secret: many, where: {channel: smz}}") ==
      "there is no member of dimension `channel` whose `channel` is `smz` | did you mean `sms`?\n");
  CHECK(reads("{secret: many, where: {chanel: sms}}") ==
        "there is no variable in the dimensions of secret `many` called `chanel` | did you mean "
        "`channel`?\n");
  CHECK(
      reads("{secret: one, as: 1X}").starts_with("`1X` is not a valid environment variable name"));
}

TEST_CASE("files of one system are merged") {
  const std::string main = completed("include: [more.yaml]\nsecrets: {a: {value: {}}}");
  const ResolvedText good({main,
                           "system: shop\nsecrets: {b: {value: {}}}\n"
                           "services: {s: {platform: ec2, role: r, reads: [a, b]}}\n"});
  CHECK(good.findings() == "");
  REQUIRE(good.spec());
  CHECK(good.spec()->secrets[1].id.value == "b");
  CHECK(good.spec()->services[0].reads[1].secret_index == 1);

  CHECK(ResolvedText({main, "secrets: {a: {value: {}}}\n"}).findings() == "SG2006@1:11");
  CHECK(ResolvedText({completed("owner: x"), "owner: y\n"}).findings() == "SG2006@1:1");
  CHECK(ResolvedText({main, "system: other\n"}).findings() == "SG2008@1:9");
  CHECK(ResolvedText({main, "version: 1\n"}).findings() == "SG2005@1:1");
}

TEST_CASE("includes stay below their directory") {
  CHECK(findings("include: [a.yaml, teams/b.yaml]") == "");
  CHECK(findings("include: [/a.yaml]") == "SG2035@4:11");
  CHECK(findings("include: [a/../../b.yaml]") == "SG2035@4:11");
  CHECK(findings("include: [./a.yaml]") == "SG2035@4:11");
  CHECK(findings("include: [\"c:a.yaml\"]") == "SG2035@4:11");
  CHECK(findings("include: [a.yaml, a.yaml]") == "SG2017@4:19");
  CHECK(findings("include: a.yaml") == "SG2010@4:10");
}
