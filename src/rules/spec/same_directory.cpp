#include <string>
#include <unordered_map>

#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::same_directory {

namespace {

constexpr diag::Rule<std::string> kRule{
    .code = "SG2139",
    .name = "same-directory",
    .level = diag::Level::Error,
    .message = "two sets of files would both be written to `{}`",
    .why =
        "Files of the same name would replace each other; some disks do not tell capital "
        "letters from small ones, either.",
    .help = "give each target a `path` of its own, with `{env}` in it",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
targets:
  iam: {path: "aws/{env}"}
  ecs: {path: "AWS/{env}"}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
targets:
  iam: {path: "aws/{env}/iam"}
  ecs: {path: "aws/{env}/ecs"}
)",
};

std::string directory(const model::Spec& spec, const model::Environment& environment,
                      const terms::TargetTraits& traits) {
  std::string out;
  const auto& path = spec.target(traits.target).path;
  if (!path) {
    return out.append(environment.name.value).append("/").append(traits.directory);
  }
  for (const model::TemplatePart& part : path->parts) {
    if (part.kind == model::Variable::System) {
      out += spec.system.value;
    } else if (part.kind == model::Variable::Env) {
      out += environment.name.value;
    } else {
      out += part.text;
    }
  }
  return out;
}

std::string folded(std::string text) {
  for (char& c : text) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return text;
}

void run(const model::Spec& spec, diag::Sink& sink) {
  std::unordered_map<std::string, source::Span> seen;
  for (const model::Environment& environment : spec.environments) {
    for (const terms::TargetTraits& traits : terms::kTargets) {
      const model::TargetOptions& target = spec.target(traits.target);
      if (!target.enabled || !traits.per_environment) {
        continue;
      }
      const std::string where = directory(spec, environment, traits);
      const source::Span at = target.path ? target.path->raw.span : environment.name.span;
      const auto [entry, fresh] = seen.try_emplace(folded(where), at);
      if (!fresh) {
        sink.report(kRule.at(at, where).label(entry->second, "the other one"));
      }
    }
  }
}

}  // namespace

}  // namespace rules::same_directory
