#include "emit/ecs/emit.h"

#include <doctest/doctest.h>

#include "emit/ecs/value_from.h"
#include "emit/sample_plan_test.h"
#include "templates/all.h"

using terms::Deliver;

namespace {

plan::Service service() {
  plan::Service service;
  service.name = "api";
  service.platform = terms::Platform::Ecs;
  service.container = "main";
  service.execution_role = "api-execution";
  service.variables = {emit::sample_variable("DB", Deliver::EcsSecret),
                       emit::sample_variable("PASSWORD", Deliver::EcsSecret, "password"),
                       emit::sample_variable("DB_NAME", Deliver::Runtime)};
  return service;
}

base::FileSet files_of(const plan::Service& service) {
  plan::Plan plan = emit::sample_plan();
  plan.environments.front().services.push_back(service);
  base::FileSet files;
  base::FileCollector collector(files);
  emit::ecs::kEmitter.emit(plan, render::Templates(templates::all()), collector);
  return files;
}

}  // namespace

TEST_CASE("valueFrom is the ARN alone, or has all of its parts") {
  const auto tail = [](std::string_view field, std::string_view stage) {
    return emit::ecs::value_from_tail(emit::sample_variable("X", Deliver::EcsSecret, field, stage));
  };
  CHECK(tail("", "").empty());
  CHECK(tail("key", "") == ":key::");
  CHECK(tail("", "AWSPREVIOUS") == "::AWSPREVIOUS:");
  CHECK(tail("key", "AWSPREVIOUS") == ":key:AWSPREVIOUS:");
}

TEST_CASE("the JSON form has secrets, and the names of those that the code fetches itself") {
  const base::FileSet files = files_of(service());
  REQUIRE(files.size() == 2);
  CHECK(files[0].path == "dev/target/api.json");
  CHECK(files[0].text == R"({
  "secrets": [
    {
      "name": "DB",
      "valueFrom": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:demo/dev/db"
    },
    {
      "name": "PASSWORD",
      "valueFrom": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:demo/dev/db:password::"
    }
  ],
  "environment": [
    {
      "name": "DB_NAME",
      "value": "demo/dev/db"
    }
  ]
}
)");
}

TEST_CASE("the template refers to parameters") {
  const std::string text = files_of(service())[1].text;
  CHECK(emit::has(text, "      Family: \"demo-dev-api\"\n"));
  CHECK(emit::has(text, "        - Name: \"main\"\n"));
  CHECK(emit::has(text,
                  "          Secrets:\n"
                  "            - Name: \"DB\"\n"
                  "              ValueFrom: !Ref \"DbSecretArn\"\n"
                  "            - Name: \"PASSWORD\"\n"
                  "              ValueFrom: !Sub \"${DbSecretArn}:password::\"\n"
                  "          Environment:\n"
                  "            - Name: \"DB_NAME\"\n"
                  "              Value: !Ref \"DbSecretArn\"\n"));
  CHECK(emit::has(text, "ExecutionRoleArn: !Ref"));
  CHECK_FALSE(emit::has(text, "TaskRoleArn"));
}

TEST_CASE("there is no JSON form if an ARN without its suffix would be misread") {
  plan::Service one = service();
  one.unnameable = {0};
  const base::FileSet files = files_of(one);
  REQUIRE(files.size() == 1);
  CHECK(files[0].path == "dev/target/api.yaml");
}

TEST_CASE("a service that receives nothing, or is not on ECS, has no files") {
  plan::Service one = service();
  one.variables.clear();
  CHECK(files_of(one).empty());
  one = service();
  one.platform = terms::Platform::Lambda;
  CHECK(files_of(one).empty());
}
