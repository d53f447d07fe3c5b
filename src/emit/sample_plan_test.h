#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "plan/plan.h"

namespace emit {

// A field that a person fills in.
inline plan::Field sample_field(std::string_view name) {
  plan::Field field;
  field.name = name;
  field.initial = plan::kUnset;
  return field;
}

inline plan::Field sample_generated(std::string_view name) {
  plan::Field field = sample_field(name);
  field.source = plan::FieldSource::Generated;
  field.initial = {};
  return field;
}

inline plan::Field sample_constant(std::string_view name, std::string_view text,
                                   terms::FieldFormat format = terms::FieldFormat::String) {
  plan::Field field = sample_field(name);
  field.source = plan::FieldSource::Constant;
  field.format = format;
  field.initial = text;
  return field;
}

inline plan::Secret sample_secret(std::string name, std::string logical_id) {
  plan::Secret secret;
  secret.arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:" + name;
  secret.arn_pattern = secret.arn + "-??????";
  secret.name = std::move(name);
  secret.logical_id = std::move(logical_id);
  return secret;
}

// One environment, `dev` of `demo`, with the secret demo/dev/db (a value) and every target.
inline plan::Plan sample_plan() {
  plan::Plan plan;
  plan.system = "demo";
  plan.header = "made by a test";
  plan.provision = terms::Provision::CloudFormation;
  plan.shapes.push_back({terms::ShapeKind::Value, {sample_field("")}});
  plan::Environment environment;
  environment.name = "dev";
  environment.account = "111122223333";
  environment.region = "eu-west-1";
  environment.partition = "aws";
  environment.secrets.push_back(sample_secret("demo/dev/db", "Db"));
  environment.stacks.push_back({"secrets", {0}, {}});
  for (plan::TargetPlace& place : environment.targets) {
    place = {true, "dev/target"};
  }
  plan.environments.push_back(std::move(environment));
  return plan;
}

inline plan::Variable sample_variable(std::string name, terms::Deliver deliver,
                                      std::string_view field = "", std::string_view stage = "") {
  plan::Variable variable;
  variable.name = std::move(name);
  variable.deliver = deliver;
  variable.field = field;
  variable.version_stage = stage;
  return variable;
}

// True if `text` contains `part`. A failure shows both.
inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace emit
