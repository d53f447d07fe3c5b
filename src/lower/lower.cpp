#include "lower/lower.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/version.h"
#include "lower/accessors.h"
#include "lower/forgotten.h"
#include "lower/local.h"
#include "lower/locked.h"
#include "lower/open_reads.h"
#include "lower/policies.h"
#include "lower/principals.h"
#include "lower/references.h"
#include "lower/scope.h"
#include "lower/secrets.h"
#include "lower/services.h"
#include "lower/shapes.h"
#include "lower/stacks.h"

namespace lower {

namespace {

void lower_places(const model::Spec& spec, const model::Environment& environment,
                  plan::Environment& to) {
  for (std::size_t i = 0; i < terms::kTargets.size(); ++i) {
    const model::TargetOptions& target = spec.targets[i];
    to.targets[i].wanted = target.enabled;
    to.targets[i].directory = target.path ? expand(*target.path, {spec, environment})
                                          : std::string(environment.name.value) + "/" +
                                                std::string(terms::kTargets[i].directory);
  }
}

plan::Environment lower_environment(const model::Spec& spec, std::uint32_t index,
                                    const Instances& instances, const plan::Lock& lock,
                                    plan::Plan& plan, std::vector<Range>& ranges) {
  const model::Environment& from = spec.environments[index];
  plan::Environment to;
  to.span = from.name.span;
  to.name = from.name.value;
  to.account = from.account.value;
  to.region = from.region.value;
  to.partition = from.partition.value;
  to.protect = from.protect;
  if (spec.local && spec.local->path && spec.local->format != terms::LocalFormat::Dotenv) {
    to.local_file = expand(*spec.local->path, {spec, from});
  }
  lower_places(spec, from, to);
  const plan::LockedEnvironment* const locked = lock.environment(to.name);
  ranges = lower_secrets(spec, from, index, instances, to);
  if (locked != nullptr) {
    to.locked = locked;
    keep_locked(*locked, spec, plan, to);
  }
  if (terms::creates_by_stacks(plan.provision)) {
    leave_out_values(locked, spec, plan, to);
  }
  lower_services(spec, from, index, instances, ranges, to);
  lower_principals(spec, from, index, instances, ranges, to);
  lower_references(spec, from, ranges, to);
  lower_policies(spec, plan, from, locked, to);
  if (terms::creates_by_stacks(plan.provision)) {
    lower_stacks(plan, locked, to);
  }
  return to;
}

void lower_waivers(const model::Spec& spec, plan::Plan& to) {
  to.waivers.reserve(spec.waivers.size());
  for (const model::Waiver& from : spec.waivers) {
    to.waivers.push_back({.span = from.rule.span,
                          .until_span = from.until.span,
                          .rule = from.rule.value,
                          .secret = from.secret ? from.secret->value : std::string_view(),
                          .reason = from.reason.value,
                          .until = from.until.value});
  }
}

// The paths of these targets do not contain the environment: `resolve` has checked that.
void lower_system_places(const model::Spec& spec, plan::Plan& to) {
  for (std::size_t i = 0; i < terms::kTargets.size(); ++i) {
    const model::TargetOptions& target = spec.targets[i];
    to.targets[i].wanted = target.enabled;
    to.targets[i].directory = target.path ? expand(*target.path, {spec, spec.environments.front()})
                                          : std::string(terms::kTargets[i].directory);
  }
}

}  // namespace

plan::Plan lower(const model::Spec& spec, const plan::Lock& lock) {
  plan::Plan plan;
  plan.system = spec.system.value;
  plan.system_span = spec.system.span;
  if (spec.description) {
    plan.description = spec.description->value;
    plan.description_span = spec.description->span;
  }
  plan.owner = spec.owner ? spec.owner->value : "";
  plan.local = spec.local ? spec.local->format : terms::LocalFormat::Prompt;
  if (spec.local && spec.local->path) {
    plan.local_span = spec.local->path->raw.span;
  }
  for (const model::Excluded& excluded : spec.excluded) {
    plan.excluded.push_back({excluded.name.value, excluded.reason.value});
  }
  lower_waivers(spec, plan);
  lower_system_places(spec, plan);
  plan.header = "Made by secretgen " + std::string(base::version()) +
                " from secrets.spec.yaml of " + std::string(spec.system.value) +
                ". Do not edit: change the spec and build again.";
  plan.provision = spec.provision.value;
  plan.attach_cloudformation = spec.target(terms::Target::CloudFormation).attach;
  plan.attach_cdk = spec.target(terms::Target::Cdk).attach;
  plan.attach_terraform = spec.target(terms::Target::Terraform).attach;
  Instances all;
  all.reserve(spec.secrets.size());
  plan.shapes.reserve(spec.secrets.size());
  for (const model::Secret& secret : spec.secrets) {
    plan.shapes.push_back(shape(secret));
    all.push_back(instances(spec, secret.per));
  }
  plan.environments.reserve(spec.environments.size());
  std::vector<std::vector<Range>> ranges(spec.environments.size());
  for (std::uint32_t i = 0; i < spec.environments.size(); ++i) {
    plan.environments.push_back(lower_environment(spec, i, all, lock, plan, ranges[i]));
  }
  lower_forgotten(lock, plan);
  lower_open_reads(plan);
  lower_local(spec, plan);
  plan.terraform_example =
      plan.provision == terms::Provision::Terraform &&
      !(plan.local == terms::LocalFormat::Tfvars && plan.target(terms::Target::Dotenv).wanted);
  lower_accessors(spec, all, ranges, plan);
  return plan;
}

}  // namespace lower
