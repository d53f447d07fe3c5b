#include "emit/secret_reference.h"

#include <doctest/doctest.h>

#include <string>

#include "emit/sample_plan_test.h"

using emit::Accepts;
using Kind = emit::SecretReference::Kind;

namespace {

struct World {
  plan::Plan plan = emit::sample_plan();
  plan::Service service;

  plan::Secret& secret() { return plan.environments.front().secrets.front(); }
  emit::SecretReference reference(terms::By by, Accepts accepts = Accepts::NameOrArn) {
    service.by = by;
    return emit::secret_reference(plan, plan.environments.front(), service, secret(), accepts);
  }
};

std::string printed(const emit::SecretReference& reference, std::string_view before = "",
                    std::string_view after = "") {
  std::string text;
  format::YamlWriter out(text);
  out.begin_object();
  out.key("X");
  emit::append_reference(out, reference, before, after);
  out.end_object();
  return text;
}

}  // namespace

TEST_CASE("a secret is named as the service's `by` says") {
  World world;
  CHECK(world.reference(terms::By::Parameter).text == "DbSecretArn");
  const emit::SecretReference import = world.reference(terms::By::Import);
  CHECK(import.kind == Kind::Import);
  CHECK(import.text == "demo-dev-DbArn");
  const emit::SecretReference name = world.reference(terms::By::Name);
  CHECK(name.kind == Kind::Text);
  CHECK(name.text == "demo/dev/db");
  CHECK(world.reference(terms::By::Name, Accepts::Arn).text == world.secret().arn);
}

TEST_CASE("a secret that can be neither imported nor named is a parameter") {
  World world;
  world.secret().suffix_shaped = true;
  CHECK(world.reference(terms::By::Name, Accepts::Arn).kind == Kind::Parameter);
  CHECK(world.reference(terms::By::Name).kind == Kind::Text);
  world.secret().external = true;
  CHECK(world.reference(terms::By::Import).kind == Kind::Parameter);
  world.secret().external = false;
  world.plan.provision = terms::Provision::Terraform;
  CHECK(world.reference(terms::By::Import).kind == Kind::Parameter);
}

TEST_CASE("an external secret is named by its ARN, which may be in another account") {
  World world;
  world.secret().external = true;
  world.secret().arn_complete = true;
  CHECK(world.reference(terms::By::Name).text == world.secret().arn);
}

TEST_CASE("a reference is the entire value or part of a text") {
  CHECK(printed({Kind::Parameter, "P"}) == "X: !Ref \"P\"\n");
  CHECK(printed({Kind::Parameter, "P"}, "<", ">") == "X: !Sub \"<${P}>\"\n");
  CHECK(printed({Kind::Import, "E"}) == "X: !ImportValue \"E\"\n");
  CHECK(printed({Kind::Import, "E"}, "<", ">") ==
        "X: !Sub\n  - \"<${Arn}>\"\n  - Arn: !ImportValue \"E\"\n");
  CHECK(printed({Kind::Text, "n"}) == "X: \"n\"\n");
  CHECK(printed({Kind::Text, "n"}, "<", ">") == "X: \"<n>\"\n");
}

TEST_CASE("each secret named by parameter has one, which rejects other secrets' ARNs") {
  World world;
  world.service.variables = {emit::sample_variable("A", terms::Deliver::Runtime),
                             emit::sample_variable("B", terms::Deliver::Runtime)};
  std::string text;
  format::YamlWriter out(text);
  out.begin_object();
  emit::append_secret_parameters(out, world.plan, world.plan.environments.front(), world.service);
  out.end_object();
  CHECK(text ==
        "DbSecretArn:\n"
        "  Type: \"String\"\n"
        "  Description: \"ARN of the secret demo/dev/db\"\n"
        "  AllowedPattern: "
        "\"^arn:aws:secretsmanager:eu-west-1:111122223333:secret:demo/dev/db-[A-Za-z0-9]{6}$\"\n"
        "  ConstraintDescription: \"must be the complete ARN of demo/dev/db in account "
        "111122223333 and region eu-west-1, with the hyphen and six characters that Secrets "
        "Manager adds\"\n");
}
