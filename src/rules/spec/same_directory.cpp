#include <string>
#include <unordered_map>

#include "rules/spec/spec_rule.h"

namespace rules::same_directory {

namespace {

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

}  // namespace

constexpr SpecRule<model::Spec, std::string> kRule{
    .code = "SG2139",
    .name = "same-directory",
    .message = "two sets of files would be written to `{}`",
    .why =
        "Files with the same name would overwrite each other; some file systems do not distinguish "
        "upper and lower case.",
    .help = "give each target its own `path`, with `{env}` in it",
    .example = {.text = R"(
targets:
  iam: {path: "aws/{env}<?>})",
                .bad = R"("}
  ecs: {path: "AWS/{env}")",
                .good = R"(/iam"}
  ecs: {path: "aws/{env}/ecs")"},
    .check =
        [](const model::Spec& spec, auto& report) {
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
                report.every(at, where).label(entry->second, "the other one");
              }
            }
          }
        },
};

}  // namespace rules::same_directory
