#include "emit/cdk/emit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "emit/sample_plan_test.h"
#include "templates/all.h"

namespace {

base::FileSet emitted(const plan::Plan& plan) {
  base::FileSet files;
  base::FileCollector collector(files);
  emit::cdk::kEmitter.emit(plan, render::Templates(templates::all()), collector);
  return files;
}

plan::Plan sample() {
  plan::Plan plan = emit::sample_plan();
  plan.provision = terms::Provision::Cdk;
  plan.targets[static_cast<std::size_t>(terms::Target::Cdk)] = {true, "code/cdk"};
  return plan;
}

const std::string& text_of(const base::FileSet& files, std::string_view path) {
  const auto found = std::ranges::find(files, path, &base::OutputFile::path);
  REQUIRE(found != files.end());
  return found->text;
}

}  // namespace

TEST_CASE("each stack has a class, and the app names stacks as CloudFormation does") {
  plan::Plan plan = sample();
  plan::Environment& dev = plan.environments.front();
  dev.secrets.push_back(emit::sample_secret("demo/dev/other", "Other"));
  dev.stacks.push_back({.file = "secrets-2", .secrets = {1}, .policies = {}});
  plan::Environment prod = dev;
  prod.name = "prod-eu";
  prod.stacks.pop_back();
  plan.environments.push_back(prod);
  const base::FileSet files = emitted(plan);
  CHECK(files.size() == 4);
  const std::string& app = text_of(files, "code/cdk/app.ts");
  CHECK(emit::has(app, R"(
import { DevSecrets, DevSecrets2 } from "./dev-secrets";
import { ProdEuSecrets } from "./prod-eu-secrets";

const app = new App();
new DevSecrets(app, "demo-dev-secrets");
new DevSecrets2(app, "demo-dev-secrets-2");
new ProdEuSecrets(app, "demo-prod-eu-secrets");
)"));
  const std::string& both = text_of(files, "code/cdk/dev-secrets.ts");
  CHECK(emit::has(both, "export class DevSecrets extends SecretsStack {\n"));
  CHECK(both.find("\"Db\"") < both.find("class DevSecrets2"));
  CHECK(both.find("\"Other\"") > both.find("class DevSecrets2"));
  text_of(files, "code/cdk/prod-eu-secrets.ts");
  text_of(files, "code/cdk/secrets-stack.ts");
}

TEST_CASE("a comment marks an initial value from the lock") {
  plan::Plan plan = sample();
  plan::Field old = emit::sample_field("");
  old.initial = "put-long-ago";
  plan.shapes.push_back({terms::ShapeKind::Value, {old}});
  CHECK_FALSE(emit::has(text_of(emitted(plan), "code/cdk/dev-secrets.ts"), "secrets.lock.json"));
  plan.environments.front().secrets.front().first_shape = 1;
  const std::string kept = text_of(emitted(plan), "code/cdk/dev-secrets.ts");
  CHECK(emit::has(kept, "// The initial value as first deployed (secrets.lock.json)"));
  CHECK(emit::has(kept, "secretString: \"put-long-ago\",\n"));
}

TEST_CASE("only the tool that owns the secrets gets stacks") {
  plan::Plan plan = sample();
  plan.provision = terms::Provision::CloudFormation;
  CHECK(emitted(plan).empty());
  plan = sample();
  plan.environments.front().stacks.clear();
  CHECK(emitted(plan).empty());
}
