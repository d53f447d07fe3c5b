#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compliance/answer.h"
#include "compliance/waive.h"
#include "diag/sink.h"
#include "lower/lower.h"
#include "resolve/resolve.h"
#include "source/files.h"
#include "syntax/parse.h"

namespace {

// A plan, and everything that its views point into.
struct Planned {
  source::Files files;
  std::optional<syntax::Document> document;
  std::optional<model::Spec> spec;
  plan::Plan plan;
};

std::unique_ptr<Planned> planned(std::string_view rest) {
  constexpr std::string_view kHead = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
)";
  auto made = std::make_unique<Planned>();
  diag::Collector sink;
  const source::File& file = made->files.add("s.yaml", std::string(kHead) + std::string(rest));
  made->document = syntax::parse(file, sink);
  REQUIRE(made->document);
  made->spec = resolve::resolve({&*made->document}, sink);
  REQUIRE(made->spec);
  made->plan = lower::lower(*made->spec, {});
  return made;
}

// "pass", "fail" or "?", after "waived " if waived; "-" if the control does not apply.
std::string said(const plan::Plan& plan, std::string_view rule, std::uint32_t subject = 0) {
  for (const compliance::Finding& finding : compliance::answer(plan)) {
    if (finding.control->id == rule && finding.subject == subject) {
      const std::string before = finding.waived() ? "waived " : "";
      switch (finding.answer.outcome) {
        case compliance::Outcome::Pass:
          return before + "pass";
        case compliance::Outcome::Fail:
          return before + "fail";
        case compliance::Outcome::NotAnswerable:
          return before + "?";
      }
    }
  }
  return "-";
}

std::string said_of(const std::string& settings, std::string_view rule,
                    const std::string& provision = "terraform") {
  const auto made =
      planned("provision: " + provision + "\nsecrets: {db: {value: {}, " + settings + "}}\n");
  return said(made->plan, rule);
}

policy::Document document(std::vector<std::string_view> actions,
                          std::vector<std::string> resources) {
  return {{{"One", std::move(actions), std::move(resources), {}}}};
}

bool passes(compliance::Question question, const policy::Document& policy) {
  return compliance::policy_answer(question, policy).outcome == compliance::Outcome::Pass;
}

}  // namespace

TEST_CASE("ids of controls are unique and found") {
  std::set<std::string_view> ids;
  for (const compliance::Control& control : compliance::controls()) {
    CAPTURE(control.id);
    CHECK(ids.insert(control.id).second);
    CHECK(compliance::find_control(control.id) == &control);
    CHECK_FALSE(control.asks.empty());
    CHECK_FALSE(control.answered.empty());
  }
  CHECK(compliance::find_control("CKV_AWS_1") == nullptr);
}

TEST_CASE("a customer managed key") {
  for (const char* const rule : {"secretsmanager-using-cmk", "CKV_AWS_149", "AVD-AWS-0098"}) {
    CHECK(said_of("kms_key: alias/shop", rule) == "pass");
    CHECK(said_of("kms_key: alias/aws/secretsmanager", rule) == "fail");
    CHECK(said_of("tags: {a: b}", rule) == "fail");
  }
  CHECK(said_of("tags: {a: b}", "W77") == "-");
  CHECK(said_of("tags: {a: b}", "W77", "cloudformation") == "fail");
  CHECK(said_of("tags: {a: b}", "W77", "cdk") == "fail");
  CHECK(said_of("tags: {a: b}", "CKV_AWS_149", "cli") == "-");
  CHECK(said_of("tags: {a: b}", "secretsmanager-using-cmk", "cli") == "fail");
}

TEST_CASE("rotation") {
  const std::string lambda = ", lambda: rotate}";
  CHECK(said_of("tags: {a: b}", "SecretsManager.1") == "fail");
  CHECK(said_of("tags: {a: b}", "SecretsManager.2") == "-");
  CHECK(said_of("tags: {a: b}", "SecretsManager.4") == "fail");
  CHECK(said_of("tags: {a: b}", "CKV2_AWS_57") == "fail");
  CHECK(said_of("tags: {a: b}", "CKV_AWS_304") == "-");
  const auto every = [&](const std::string& when, const char* rule) {
    return said_of("rotation: {" + when + lambda, rule);
  };
  CHECK(every("every: 90d", "SecretsManager.1") == "pass");
  CHECK(every("every: 90d", "SecretsManager.2") == "?");
  CHECK(every("every: 90d", "SecretsManager.4") == "pass");
  CHECK(every("every: 91d", "SecretsManager.4") == "fail");
  CHECK(every("schedule: rate(90 days)", "SecretsManager.4") == "pass");
  CHECK(every("schedule: rate(91 days)", "SecretsManager.4") == "fail");
  CHECK(every("schedule: \"cron(0 8 1 * ? *)\"", "SecretsManager.4") == "?");
  CHECK(every("every: 89d", "CKV_AWS_304") == "pass");
  CHECK(every("every: 90d", "CKV_AWS_304") == "?");
  CHECK(every("every: 91d", "CKV_AWS_304") == "fail");
  CHECK(every("every: 36h", "CKV_AWS_304") == "?");
  CHECK(every("every: 30d", "CKV2_AWS_57") == "pass");
  // Terraform files do not contain the rotation of the owning service.
  CHECK(said_of("rotation: {every: 30d, managed: true}", "CKV2_AWS_57") == "fail");
  CHECK(said_of("rotation: {every: 30d, managed: true}", "SecretsManager.1") == "pass");
}

TEST_CASE("tags, readers and external secrets") {
  CHECK(said_of("tags: {a: b}", "SecretsManager.5") == "pass");
  CHECK(said_of("kms_key: alias/shop", "SecretsManager.5") == "fail");
  CHECK(said_of("external: true", "SecretsManager.5") == "?");
  CHECK(said_of("external: true", "CKV_AWS_149") == "-");
  const auto made = planned(R"(secrets: {a: {value: {}}, b: {value: {}}, c: {value: {}}}
services:
  web: {platform: ec2, role: web, reads: [a, {secret: c, deliver: reference}]}
principals:
  deployer: {role: deployer, manages: true}
)");
  CHECK(said(made->plan, "SecretsManager.3", 0) == "pass");
  CHECK(said(made->plan, "SecretsManager.3", 1) == "fail");
  CHECK(said(made->plan, "SecretsManager.3", 2) == "fail");
}

TEST_CASE("credentials in the environment of a container") {
  const auto ecs = [](const std::string& read) {
    const auto made = planned(
        "secrets: {key: {value: {}}}\nservices:\n  web: {platform: ecs, role: web, "
        "execution_role: run, reads: [" +
        read + "]}\n");
    return said(made->plan, "ECS.8");
  };
  CHECK(ecs("{secret: key, as: AWS_SECRET_ACCESS_KEY}") == "pass");
  CHECK(ecs("{secret: key, as: AWS_SECRET_ACCESS_KEY, deliver: runtime}") == "fail");
  CHECK(ecs("{secret: key, as: KEY, deliver: runtime}") == "pass");
}

TEST_CASE("policies") {
  using compliance::Question;
  const std::string key = "arn:aws:kms:eu-west-1:111122223333:key/*";
  CHECK(passes(Question::NoDecryptionWithAllKeys, document({"kms:Decrypt"}, {key})));
  for (const char* const every : {"*", "arn:aws:kms:*:111122223333:key/*", "arn:aws:kms:*:*:*"}) {
    CHECK_FALSE(passes(Question::NoDecryptionWithAllKeys, document({"kms:Decrypt"}, {key, every})));
    CHECK(passes(Question::NoDecryptionWithAllKeys, document({"kms:Encrypt"}, {every})));
  }
  CHECK_FALSE(passes(Question::NoServiceWildcard, document({"secretsmanager:*"}, {key})));
  CHECK_FALSE(passes(Question::NoServiceWildcard, document({"*"}, {key})));
  CHECK(passes(Question::NoServiceWildcard, document({"secretsmanager:Get*"}, {key})));
  CHECK_FALSE(passes(Question::NoStarAction, document({"kms:Decrypt", "*"}, {key})));
  CHECK(passes(Question::NoStarAction, document({"kms:*"}, {key})));
  CHECK_FALSE(passes(Question::NoStarResource, document({"kms:Decrypt"}, {"*"})));
  const auto password = document({"secretsmanager:GetRandomPassword"}, {"*"});
  CHECK_FALSE(passes(Question::NoStarResource, password));
  CHECK(passes(Question::NoStarResourceForRestrictable, password));
  CHECK_FALSE(passes(Question::NoStarResourceForRestrictable, document({"kms:Decrypt"}, {"*"})));
}

TEST_CASE("waivers cover failures, and scanners skip these") {
  const auto made = planned(R"(provision: cloudformation
secrets:
  a: {value: {generate: {}}}
  b: {value: {}}
  c: {value: {}, kms_key: alias/shop}
services:
  web: {platform: ec2, role: web, reads: [a, b, c]}
principals:
  deployer: {role: deployer, manages: true}
waivers:
  - {rule: CKV_AWS_149, secret: a, reason: one, until: 2026-12-31}
  - {rule: CKV_AWS_149, reason: two, until: 2026-11-30}
  - {rule: CKV_AWS_149, secret: c, reason: has one, until: 2026-12-31}
  - {rule: CKV_AWS_149, secret: a, reason: again, until: 2026-12-31}
  - {rule: W13, reason: three, until: 2026-12-31}
  - {rule: W13, secret: a, reason: no secret, until: 2026-12-31}
  - {rule: SecretsManager.5, secret: b, reason: four, until: 2026-12-31}
)");
  diag::Collector sink;
  compliance::waive(made->plan, sink);
  const plan::Environment& dev = made->plan.environments.front();
  REQUIRE(dev.secrets[0].skips.size() == 1);
  CHECK(dev.secrets[0].skips[0].reason == "one");
  CHECK(dev.secrets[0].skips[0].until == "2026-12-31");
  REQUIRE(dev.secrets[1].skips.size() == 1);
  CHECK(dev.secrets[1].skips[0].reason == "two");
  CHECK(dev.secrets[2].skips.empty());
  for (const plan::Principal& principal : dev.principals) {
    CHECK(principal.policies.at(0).skips.size() == (principal.manages ? 1 : 0));
  }
  CHECK(said(made->plan, "SecretsManager.5", 1) == "waived fail");
  CHECK(said(made->plan, "SecretsManager.5", 0) == "fail");
  // The waivers with the reasons "has one", "again" and "no secret".
  CHECK(sink.all().size() == 3);
  for (const diag::Diagnostic& diagnostic : sink.all()) {
    CHECK(diagnostic.rule.code == "SG6202");
  }
  const auto ended = [&](const char* at) {
    diag::Collector found;
    compliance::report_ended(made->plan, at, found);
    return found.errors();
  };
  CHECK(ended("2026-11-30") == 0);
  CHECK(ended("2026-12-01") == 1);
  CHECK(ended("2026-12-31") == 1);
  CHECK(ended("2027-01-01") == 7);
}
