#include "driver/verify.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <variant>
#include <vector>

#include "access/access.h"
#include "access/compare.h"
#include "access/policy_rules.h"
#include "disk/rules.h"
#include "driver/compile.h"
#include "policy/reader.h"

namespace driver {

namespace {

struct Target {
  const plan::Plan* plan = nullptr;
  std::uint32_t environment = 0;
  std::uint32_t principal = 0;
};

base::Expected<Target, NoPrincipal> find_target(const std::vector<System>& systems,
                                                const VerifyRequest& request) {
  const std::string& wanted = request.environment;
  if (!wanted.empty()) {
    if (auto unknown = unknown_environment({wanted}, systems)) {
      return base::Unexpected(NoPrincipal{.environment = std::move(unknown), .principal = {}});
    }
  }
  std::vector<Target> found;
  std::vector<std::string> names;
  for (const System& system : systems) {
    const plan::Plan& plan = system.planned->plan;
    for (std::uint32_t e = 0; e < plan.environments.size(); ++e) {
      if (!wanted.empty() && plan.environments[e].name != wanted) {
        continue;
      }
      for (const std::uint32_t p :
           access_query::named_principals(plan.environments[e], request.principal)) {
        found.push_back({&plan, e, p});
      }
      for (const plan::Principal& principal : plan.environments[e].principals) {
        if (std::ranges::find(names, principal.name) == names.end()) {
          names.push_back(principal.name);
        }
      }
    }
  }
  if (found.size() > 1) {
    return base::Unexpected(NoPrincipal{});
  }
  if (found.empty()) {
    return base::Unexpected(NoPrincipal{
        .environment = {}, .principal = UnknownWord{request.principal, std::move(names)}});
  }
  return found.front();
}

}  // namespace

base::Expected<Verified, NoPrincipal> verify(const VerifyRequest& request, disk::Disk& disk) {
  Request to_plan = request.compile;
  to_plan.last = Stage::Plan;
  to_plan.warnings = false;
  Compiled compiled = compile(to_plan, disk);
  Verified verified{.report = std::move(compiled.report), .principal = {}, .environment = {}};
  Report& report = *verified.report;
  if (report.findings.errors() != 0) {
    return verified;
  }
  auto target = find_target(compiled.systems, request);
  if (!target) {
    return base::Unexpected(std::move(target.error()));
  }
  const plan::Environment& environment = target->plan->environments[target->environment];
  verified.principal = environment.principals[target->principal].name;
  verified.environment = environment.name;
  auto text = disk.read(request.policy, policy::kMostBytes);
  if (!text) {
    report.findings.report(disk::no_input(text.error()));
    return verified;
  }
  const source::File& file = report.files.add(request.policy, *std::move(text));
  const auto read = policy::read_policy(file.text());
  if (const auto* problem = std::get_if<policy::Problem>(&read)) {
    report.findings.report(access_query::not_a_policy(file, *problem));
    return verified;
  }
  const auto& policy = std::get<policy::AccessPolicy>(read);
  access_query::report(
      access_query::compare(policy, *target->plan, target->environment, target->principal), policy,
      file, verified.principal, verified.environment, report.findings);
  access_query::report_size(file, report.findings);
  return verified;
}

}  // namespace driver
