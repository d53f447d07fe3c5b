#include "lower/services.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/identifier.h"

namespace lower {

bool is_fixed(const model::Read& read, std::uint32_t dimension, std::uint32_t variable) {
  return std::ranges::any_of(read.where, [&](const model::Where& where) {
    return where.dimension == dimension && where.variable_index == variable;
  });
}

std::string variable_tail(const model::Spec& spec, const model::Read& read,
                          const model::Secret& secret, const Instance& instance) {
  std::string tail;
  for (std::size_t i = 0; i < secret.per.size(); ++i) {
    const model::Dimension& dimension = spec.dimensions[secret.per[i]];
    for (std::uint32_t variable = 0; variable < dimension.variables.size(); ++variable) {
      if (!is_fixed(read, secret.per[i], variable)) {
        tail += '_';
        tail += base::upper_case(dimension.members[instance.members[i]].values[variable].value);
      }
    }
  }
  return tail;
}

namespace {

void add_variables(const model::Spec& spec, const model::Read& read, const Instances& instances,
                   const Range& range, plan::Environment& environment, plan::Service& to) {
  const model::Secret& secret = spec.secrets[read.secret_index];
  for (const std::uint32_t which : picked(spec, read, instances)) {
    plan::Variable variable;
    variable.span = read.span;
    variable.secret = range.first + which;
    variable.deliver = read.deliver;
    variable.field = read.field ? read.field->value : "";
    variable.version_stage = read.version_stage ? read.version_stage->value : "";
    variable.optional = read.optional;
    variable.name = read.as      ? std::string(read.as->value)
                    : read.field ? std::string(read.field->value)
                                 : environment.secrets[variable.secret].variable;
    variable.name += variable_tail(spec, read, secret, instances[read.secret_index][which]);
    to.variables.push_back(std::move(variable));
  }
}

void list_secrets(const plan::Environment& environment, plan::Service& to) {
  std::unordered_set<std::uint32_t> seen;
  std::unordered_set<std::uint32_t> unnameable;
  for (const plan::Variable& variable : to.variables) {
    if (seen.insert(variable.secret).second) {
      to.secrets.push_back(variable.secret);
    }
    const plan::Secret& secret = environment.secrets[variable.secret];
    if (variable.deliver == terms::Deliver::EcsSecret && secret.suffix_shaped &&
        !secret.arn_complete && secret.locked_arn.empty() &&
        unnameable.insert(variable.secret).second) {
      to.unnameable.push_back(variable.secret);
    }
  }
}

}  // namespace

std::vector<std::uint32_t> picked(const model::Spec& spec, const model::Read& read,
                                  const Instances& instances) {
  const model::Secret& secret = spec.secrets[read.secret_index];
  const std::vector<Instance>& all = instances[read.secret_index];
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const bool matches = std::ranges::all_of(read.where, [&](const model::Where& where) {
      for (std::size_t d = 0; d < secret.per.size(); ++d) {
        if (secret.per[d] == where.dimension) {
          return spec.dimensions[where.dimension]
                     .members[all[i].members[d]]
                     .values[where.variable_index]
                     .value == where.value.value;
        }
      }
      return false;
    });
    if (matches) {
      found.push_back(i);
    }
  }
  return found;
}

void lower_services(const model::Spec& spec, const model::Environment& environment,
                    std::uint32_t environment_index, const Instances& instances,
                    const std::vector<Range>& ranges, plan::Environment& to) {
  to.services.reserve(spec.services.size());
  for (const model::Service& from : spec.services) {
    if (!std::ranges::binary_search(from.environments, environment_index)) {
      continue;
    }
    const Scope scope{spec, environment, nullptr, nullptr, from.name.value};
    plan::Service service;
    service.span = from.name.span;
    service.name = from.name.value;
    service.logical_id = base::pascal_case(from.name.value);
    service.terraform_name = base::snake_case(from.name.value);
    service.description = from.description ? from.description->value : "";
    service.owner = from.owner ? from.owner->value : "";
    service.platform = from.platform.value;
    service.by = from.by;
    if (from.role) {
      service.role = expand(*from.role, scope);
    }
    if (from.execution_role) {
      service.execution_role = expand(*from.execution_role, scope);
    }
    if (service.platform == terms::Platform::Ecs) {
      service.container = from.container ? from.container->value : from.name.value;
    }
    if (spec.local && spec.local->format == terms::LocalFormat::Dotenv && spec.local->path) {
      service.local_file = expand(*spec.local->path, scope);
    }
    for (const model::Read& read : from.reads) {
      const Range& range = ranges[read.secret_index];
      // An `open` read sets no variables: the service gets the names as data from elsewhere.
      if (range.count > 0 && !read.open) {
        add_variables(spec, read, instances, range, to, service);
      }
      service.open = service.open || (range.count > 0 && read.open);
    }
    list_secrets(to, service);
    to.services.push_back(std::move(service));
  }
}

}  // namespace lower
