#include "emit/cloudformation/function.h"

#include <doctest/doctest.h>

#include "emit/cloudformation/emit.h"
#include "emit/sample_plan_test.h"
#include "templates/all.h"

using terms::Deliver;

namespace {

std::string id(std::string_view field, std::string_view stage) {
  const auto reference = emit::cloudformation::dynamic_reference(
      emit::sample_variable("X", Deliver::DynamicReference, field, stage));
  return reference.before + "ID" + reference.after;
}

plan::Service service() {
  plan::Service service;
  service.name = "webhook";
  service.platform = terms::Platform::Lambda;
  service.role = "webhook";
  service.variables = {emit::sample_variable("DB", Deliver::DynamicReference, "key"),
                       emit::sample_variable("DB_ARN", Deliver::Runtime)};
  return service;
}

base::FileSet files_of(const plan::Service& service) {
  plan::Plan plan = emit::sample_plan();
  plan.environments.front().services.push_back(service);
  base::FileSet files;
  base::FileCollector collector(files);
  emit::cloudformation::kEmitter.emit(plan, render::Templates(templates::all()), collector);
  return files;
}

}  // namespace

TEST_CASE("a dynamic reference has no empty parts at its end") {
  CHECK(id("", "") == "{{resolve:secretsmanager:ID:SecretString}}");
  CHECK(id("key", "") == "{{resolve:secretsmanager:ID:SecretString:key}}");
  CHECK(id("key", "AWSPREVIOUS") == "{{resolve:secretsmanager:ID:SecretString:key:AWSPREVIOUS}}");
  CHECK(id("", "AWSPREVIOUS") == "{{resolve:secretsmanager:ID:SecretString::AWSPREVIOUS}}");
}

TEST_CASE("a function receives values by reference, and ARNs of what it fetches") {
  const base::FileSet files = files_of(service());
  REQUIRE(files.size() == 2);
  CHECK(files[0].path == "dev/target/secrets.yaml");
  CHECK(files[1].path == "dev/target/webhook.yaml");
  const std::string& text = files[1].text;
  CHECK(emit::has(text, "    Default: \"arn:aws:iam::111122223333:role/webhook\"\n"));
  CHECK(emit::has(text, R"(      Environment:
        Variables:
          DB: !Sub "{{resolve:secretsmanager:${DbSecretArn}:SecretString:key}}"
          DB_ARN: !Ref "DbSecretArn"
)"));
}

TEST_CASE("references by import or by name need no parameter") {
  plan::Service one = service();
  one.by = terms::By::Import;
  CHECK(emit::has(files_of(one)[1].text, R"(          DB: !Sub
            - "{{resolve:secretsmanager:${Arn}:SecretString:key}}"
            - Arn: !ImportValue "demo-dev-DbArn"
          DB_ARN: !ImportValue "demo-dev-DbArn"
)"));
  one.by = terms::By::Name;
  CHECK(emit::has(files_of(one)[1].text,
                  R"(          DB: "{{resolve:secretsmanager:demo/dev/db:SecretString:key}}"
          DB_ARN: "demo/dev/db"
)"));
  CHECK_FALSE(emit::has(files_of(one)[1].text, "DbSecretArn"));
}
