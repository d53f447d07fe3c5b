#include "lower/scope.h"

#include <cstddef>

#include "base/check.h"

namespace lower {

namespace {

std::string_view dimension_value(const model::TemplatePart& part, const Scope& scope) {
  SG_CHECK((scope.secret != nullptr || scope.per != nullptr) && scope.instance != nullptr,
           "a dimension's variable occurs only where an instance is in scope");
  const std::vector<std::uint32_t>& per = scope.per != nullptr ? *scope.per : scope.secret->per;
  for (std::size_t i = 0; i < per.size(); ++i) {
    if (per[i] == part.dimension) {
      const model::Dimension& dimension = scope.spec.dimensions[part.dimension];
      return dimension.members[scope.instance->members[i]].values[part.variable].value;
    }
  }
  SG_CHECK(false, "the dimension is one of those in scope");
  return {};
}

std::string_view value(const model::TemplatePart& part, const Scope& scope) {
  switch (part.kind) {
    case model::Variable::Literal:
      return part.text;
    case model::Variable::System:
      return scope.spec.system.value;
    case model::Variable::Env:
      return scope.environment.name.value;
    case model::Variable::Region:
      return scope.environment.region.value;
    case model::Variable::Account:
      return scope.environment.account.value;
    case model::Variable::Secret:
      SG_CHECK(scope.secret != nullptr, "{secret} occurs only where a secret is in scope");
      return scope.secret->id.value;
    case model::Variable::Service:
      return scope.service;
    case model::Variable::Dimension:
      return dimension_value(part, scope);
  }
  return {};
}

}  // namespace

std::string expand(const model::Template& text, const Scope& scope) {
  std::string out;
  for (const model::TemplatePart& part : text.parts) {
    out += value(part, scope);
  }
  return out;
}

std::vector<Instance> instances(const model::Spec& spec, const std::vector<std::uint32_t>& per) {
  std::vector<Instance> all{Instance{}};
  for (const std::uint32_t dimension : per) {
    std::vector<Instance> longer;
    const auto count = static_cast<std::uint32_t>(spec.dimensions[dimension].members.size());
    longer.reserve(all.size() * count);
    for (const Instance& instance : all) {
      for (std::uint32_t member = 0; member < count; ++member) {
        longer.push_back(instance);
        longer.back().members.push_back(member);
      }
    }
    all = std::move(longer);
  }
  return all;
}

std::vector<std::string_view> values(const model::Spec& spec, const std::vector<std::uint32_t>& per,
                                     const Instance& instance) {
  std::vector<std::string_view> all;
  for (std::size_t i = 0; i < per.size(); ++i) {
    for (const model::Text& text : spec.dimensions[per[i]].members[instance.members[i]].values) {
      all.push_back(text.value);
    }
  }
  return all;
}

}  // namespace lower
