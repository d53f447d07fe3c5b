#include "emit/cloudformation/stack.h"

#include <doctest/doctest.h>

#include "emit/sample_plan_test.h"

namespace {

std::string stack_of(const plan::Plan& plan) {
  const plan::Environment& environment = plan.environments.front();
  return emit::cloudformation::stack_template(plan, environment, environment.stacks.front());
}

plan::Secret& secret_of(plan::Plan& plan) { return plan.environments.front().secrets.front(); }

}  // namespace

TEST_CASE("a stack creates a secret and exports its ARN") {
  CHECK(stack_of(emit::sample_plan()) == R"(# made by a test
AWSTemplateFormatVersion: "2010-09-09"
Description: "Secrets of demo in dev"

Resources:
  Db:
    Type: "AWS::SecretsManager::Secret"
    DeletionPolicy: "RetainExceptOnCreate"
    UpdateReplacePolicy: "Retain"
    Properties:
      Name: "demo/dev/db"
      SecretString: "REPLACE_ME"

Outputs:
  DbArn:
    Description: "ARN of demo/dev/db"
    Value: !Ref "Db"
    Export:
      Name: "demo-dev-DbArn"
)");
}

TEST_CASE("every property of a secret") {
  plan::Plan plan = emit::sample_plan();
  plan::Secret& secret = secret_of(plan);
  secret.description = "d ${x} {{x}}";
  secret.retain = false;
  secret.kms_key = {"alias/k", "arn:k", true};
  secret.tags = {{"team", "t"}};
  secret.replicas = {{"eu-central-1", {}}, {"eu-west-2", plan::KmsKey{"arn:r", "arn:r", false}}};
  plan::Field password = emit::sample_generated("password");
  password.generate = {40, "\"@", true, true, true, true, true, false};
  plan.shapes = {{terms::ShapeKind::Object, {emit::sample_field("user"), password}}};
  CHECK(emit::has(stack_of(plan), R"(    DeletionPolicy: "Delete"
    UpdateReplacePolicy: "Delete"
    Properties:
      Name: "demo/dev/db"
      Description: "d ${x} {{x}}"
      KmsKeyId: "alias/k"
      GenerateSecretString:
        SecretStringTemplate: "{\"user\":\"REPLACE_ME\"}"
        GenerateStringKey: "password"
        PasswordLength: 40
        ExcludeCharacters: "\"@"
        ExcludePunctuation: true
        ExcludeNumbers: true
        ExcludeUppercase: true
        ExcludeLowercase: true
        IncludeSpace: true
        RequireEachIncludedType: false
      Tags:
        - Key: "team"
          Value: "t"
      ReplicaRegions:
        - Region: "eu-central-1"
        - Region: "eu-west-2"
          KmsKeyId: "arn:r"
)"));
}

TEST_CASE("rotation by days, hours or schedule") {
  plan::Plan plan = emit::sample_plan();
  secret_of(plan).rotation = plan::Rotation{48, "", 3, "arn:f"};
  CHECK(emit::has(stack_of(plan), R"(  DbRotationSchedule:
    Type: "AWS::SecretsManager::RotationSchedule"
    Properties:
      SecretId: !Ref "Db"
      RotationLambdaARN: "arn:f"
      RotateImmediatelyOnUpdate: false
      RotationRules:
        AutomaticallyAfterDays: 2
        Duration: "3h"
)"));
  secret_of(plan).rotation = plan::Rotation{36, "", 0, ""};
  CHECK(emit::has(stack_of(plan), R"yaml(      SecretId: !Ref "Db"
      RotateImmediatelyOnUpdate: false
      RotationRules:
        ScheduleExpression: "rate(36 hours)"
)yaml"));
  secret_of(plan).rotation = plan::Rotation{0, "cron(0 4 ? * MON *)", 0, ""};
  CHECK(emit::has(stack_of(plan), "        ScheduleExpression: \"cron(0 4 ? * MON *)\"\n"));
}

TEST_CASE("policies are attached only if the plan says so") {
  plan::Plan plan = emit::sample_plan();
  plan::Environment& environment = plan.environments.front();
  plan::Principal principal;
  principal.name = "api";
  principal.kind = terms::IdentityKind::Group;
  principal.identity = "readers";
  principal.policies.resize(1);
  principal.policies[0].name = "demo-dev-api";
  principal.policies[0].logical_id = "ApiPolicy";
  environment.principals.push_back(principal);
  environment.stacks.front().policies.emplace_back(0, 0);
  CHECK(emit::has(stack_of(plan), R"(
  ApiPolicy:
    Type: "AWS::IAM::ManagedPolicy"
    Properties:
      ManagedPolicyName: "demo-dev-api"
      Description: "Secrets of demo in dev for api"
      PolicyDocument:
        Version: "2012-10-17"
        Statement: []

Outputs:
)"));
  plan.attach_cloudformation = true;
  CHECK(emit::has(stack_of(plan), "      Groups:\n        - \"readers\"\n"));
}
