#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "plan/plan.h"
#include "rules/plan/plan_rule.h"

// AWS limits, each at the last value that fits and at the first that does not.
namespace {

struct Boundary {
  std::string_view what;
  std::string_view code;
  std::size_t most;
  std::function<void(plan::Plan&, std::size_t)> fill;
};

plan::Plan empty_plan() {
  plan::Plan plan;
  plan.system = "demo";
  plan.provision = terms::Provision::CloudFormation;
  plan.shapes.push_back({.kind = terms::ShapeKind::Value, .fields = {plan::Field{}}});
  plan::Environment& environment = plan.environments.emplace_back();
  environment.name = "dev";
  environment.account = "111122223333";
  environment.region = "eu-west-1";
  environment.partition = "aws";
  plan::Secret& secret = environment.secrets.emplace_back();
  secret.id = secret.label = "db";
  secret.name = "demo/dev/db";
  secret.arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:demo/dev/db";
  secret.arn_pattern = secret.arn + "-??????";
  secret.logical_id = "Db";
  environment.principals.emplace_back().name = "api";
  environment.services.emplace_back().name = "api";
  return plan;
}

plan::Secret& secret(plan::Plan& plan) { return plan.environments[0].secrets[0]; }
plan::Principal& principal(plan::Plan& plan) { return plan.environments[0].principals[0]; }
plan::Service& service(plan::Plan& plan, terms::Platform platform) {
  plan.environments[0].services[0].platform = platform;
  return plan.environments[0].services[0];
}
plan::Stack& stack(plan::Plan& plan) {
  return plan.environments[0].stacks.emplace_back(plan::Stack{"secrets", {0}, {}});
}

void identify(plan::Plan& plan, terms::IdentityKind kind, std::size_t length) {
  principal(plan).kind = kind;
  principal(plan).identity = std::string(length, 'a');
}

// One variable of a function whose name and shortest value make `bytes`.
void fill_lambda(plan::Plan& plan, std::size_t bytes, bool longest) {
  plan::Variable variable;
  variable.name = "KEY";
  variable.deliver = terms::Deliver::DynamicReference;
  service(plan, terms::Platform::Lambda).variables = {variable};
  plan::Field& field = plan.shapes[0].fields[0];
  const auto length = static_cast<int>(bytes - variable.name.size());
  field.min_length = longest ? 1 : length;
  field.max_length = length;
}

// Secrets of a task whose names fill `bytes` of its definition.
void fill_task(plan::Plan& plan, std::size_t bytes) {
  constexpr std::size_t kPart = 4000;
  // {"name":"","valueFrom":""}, a comma, and the hyphen and six characters of an ARN.
  constexpr std::size_t kFrame = 34;
  const std::size_t arn = secret(plan).arn.size();
  plan::Service& task = service(plan, terms::Platform::Ecs);
  std::size_t left = bytes;
  while (left > 0) {
    const std::size_t one = left < 2 * kPart ? left : kPart;
    plan::Variable variable;
    variable.deliver = terms::Deliver::EcsSecret;
    variable.name = std::string(one - kFrame - arn, 'A');
    task.variables.push_back(variable);
    left -= one;
  }
}

std::vector<Boundary> boundaries() {
  using plan::Plan;
  return {
      {"managed policies of a role", "SG3009", 10,
       [](Plan& plan, std::size_t n) { principal(plan).policies.resize(n); }},
      {"a policy's name", "SG3012", 128,
       [](Plan& plan, std::size_t n) {
         principal(plan).policies.emplace_back().name = std::string(n, 'p');
       }},
      {"a role's name", "SG3011", 64,
       [](Plan& plan, std::size_t n) { identify(plan, terms::IdentityKind::Role, n); }},
      {"a user's name", "SG3011", 64,
       [](Plan& plan, std::size_t n) { identify(plan, terms::IdentityKind::User, n); }},
      {"a group's name", "SG3011", 128,
       [](Plan& plan, std::size_t n) { identify(plan, terms::IdentityKind::Group, n); }},
      {"a secret's name", "SG3002", 512,
       [](Plan& plan, std::size_t n) { secret(plan).name = std::string(n, 's'); }},
      {"a secret's value", "SG3017", 65'536,
       [](Plan& plan, std::size_t n) {
         plan.shapes[0].fields[0].min_length = static_cast<int>(n);
       }},
      {"tags of a secret", "SG3006", 50,
       [](Plan& plan, std::size_t n) {
         for (std::size_t i = 0; i < n; ++i) {
           secret(plan).tags.push_back({"k" + std::to_string(i), "v"});
         }
       }},
      {"a tag's key", "SG3007", 127,
       [](Plan& plan, std::size_t n) {
         secret(plan).tags = {{std::string(n, 'k'), "v"}};
       }},
      {"a tag's value", "SG3008", 255,
       [](Plan& plan, std::size_t n) {
         secret(plan).tags = {{"k", std::string(n, 'v')}};
       }},
      {"a logical id and what is made of it", "SG3023", 255 - 16,
       [](Plan& plan, std::size_t n) { secret(plan).logical_id = std::string(n, 'L'); }},
      {"resources of a template", "SG3091", 500,
       [](Plan& plan, std::size_t n) { stack(plan).resources = n; }},
      {"outputs of a template", "SG3091", 200,
       [](Plan& plan, std::size_t n) { stack(plan).outputs = n; }},
      {"bytes of a template", "SG3091", 1'000'000,
       [](Plan& plan, std::size_t n) { stack(plan).bytes = n; }},
      {"parameters of a service's template, with its own five", "SG3014", 200 - 5,
       [](Plan& plan, std::size_t n) {
         service(plan, terms::Platform::Lambda).secrets.assign(n, 0);
       }},
      {"dynamic references of a template", "SG3013", 60,
       [](Plan& plan, std::size_t n) {
         plan::Variable variable;
         variable.deliver = terms::Deliver::DynamicReference;
         service(plan, terms::Platform::Lambda).variables.assign(n, variable);
       }},
      {"a function's variables, at least", "SG3015", 4096,
       [](Plan& plan, std::size_t n) { fill_lambda(plan, n, false); }},
      {"a function's variables, at most", "SG3016", 4096,
       [](Plan& plan, std::size_t n) { fill_lambda(plan, n, true); }},
      {"a task's secrets", "SG3018", 65'536, fill_task},
  };
}

bool reports(const plan::Plan& plan, std::string_view code) {
  diag::Collector sink;
  rules::run_all(plan, sink);
  return std::ranges::any_of(
      sink.all(), [&](const diag::Diagnostic& diagnostic) { return diagnostic.rule.code == code; });
}

}  // namespace

TEST_CASE("each of AWS's limits is told from the first thing past it on") {
  for (const Boundary& one : boundaries()) {
    CAPTURE(one.what);
    plan::Plan fits = empty_plan();
    one.fill(fits, one.most);
    CHECK_FALSE(reports(fits, one.code));
    plan::Plan past = empty_plan();
    one.fill(past, one.most + 1);
    CHECK(reports(past, one.code));
  }
}
