#include <utility>

#include "lock/lock.h"

namespace lock {

namespace {

std::vector<plan::FirstField> first_fields(const plan::Shape& shape) {
  std::vector<plan::FirstField> fields;
  for (const plan::Field& from : shape.fields) {
    plan::FirstField to;
    to.name = from.name;
    to.generated = from.source == plan::FieldSource::Generated;
    if (to.generated) {
      to.generate = from.generate;
      to.exclude_characters = from.generate.exclude_characters;
    } else {
      // The initial value does not contain optional fields that a person fills in.
      if (from.optional && from.source == plan::FieldSource::Person) {
        continue;
      }
      to.initial = from.initial;
      to.bare = from.source == plan::FieldSource::Constant &&
                (from.format == terms::FieldFormat::Integer ||
                 from.format == terms::FieldFormat::Boolean);
    }
    fields.push_back(std::move(to));
  }
  return fields;
}

}  // namespace

plan::Lock next(const plan::Plan& plan) {
  plan::Lock lock;
  for (const plan::Environment& environment : plan.environments) {
    plan::LockedEnvironment to;
    to.account = environment.account;
    to.region = environment.region;
    for (const plan::Secret& secret : environment.secrets) {
      if (secret.external) {
        continue;
      }
      plan::LockedSecret& entry = to.secrets[secret.label];
      entry.name = secret.name;
      entry.arn = secret.locked_arn;
      if (!secret.retain) {
        entry.recovery_window = secret.recovery_window;
      } else if (plan.terraform_creates(environment, secret)) {
        entry.terraform = {.name = secret.terraform_name,
                           .value = secret.terraform_value,
                           .rotation = secret.rotation && !secret.rotation->lambda_arn.empty()};
        to.module = environment.target(terms::Target::Terraform).directory;
      }
    }
    to.forgotten = environment.forgotten;
    if (!to.forgotten.empty()) {
      to.module = environment.target(terms::Target::Terraform).directory;
    }
    for (const plan::Stack& stack : environment.stacks) {
      for (const std::uint32_t index : stack.secrets) {
        const plan::Secret& secret = environment.secrets[index];
        plan::LockedSecret& entry = to.secrets[secret.label];
        entry.stack = stack.file;
        entry.logical_id = secret.logical_id;
        const plan::Shape& shape = plan.shapes[secret.first_shape];
        if (shape.kind != terms::ShapeKind::Binary) {
          entry.first = first_fields(shape);
        }
      }
      for (const auto& [principal, policy] : stack.policies) {
        to.policies[environment.principals[principal].policies[policy].file] = stack.file;
      }
    }
    for (const plan::Principal& principal : environment.principals) {
      if (!principal.packing.empty()) {
        to.documents.emplace(principal.name, principal.packing);
      }
    }
    if (!to.secrets.empty() || !to.policies.empty() || !to.documents.empty() ||
        !to.forgotten.empty()) {
      lock.environments.emplace(environment.name, std::move(to));
    }
  }
  for (const plan::GoneModule& gone : plan.gone_modules) {
    plan::LockedEnvironment& to = lock.environments[std::string(gone.environment)];
    to.module = gone.directory;
    to.forgotten = gone.forgotten;
  }
  return lock;
}

}  // namespace lock
