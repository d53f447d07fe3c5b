#include "lower/accessors.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "base/identifier.h"
#include "lower/accessor_name.h"
#include "lower/open_name.h"
#include "lower/services.h"

namespace lower {

namespace {

bool same_secret(const model::Read& a, const model::Read& b) {
  return a.secret_index == b.secret_index && a.open == b.open &&
         (a.version_stage ? a.version_stage->value : "") ==
             (b.version_stage ? b.version_stage->value : "") &&
         std::ranges::equal(a.where, b.where, [](const model::Where& x, const model::Where& y) {
           return std::tie(x.dimension, x.variable_index, x.value.value) ==
                  std::tie(y.dimension, y.variable_index, y.value.value);
         });
}

class AccessorLowering {
 public:
  AccessorLowering(const model::Spec& spec, const Instances& instances,
                   const std::vector<std::vector<Range>>& ranges, const plan::Plan& plan,
                   const model::Service& service, plan::AccessorModule& to)
      : spec_(spec),
        instances_(instances),
        ranges_(ranges),
        plan_(plan),
        service_(service),
        to_(to) {}

  void run() {
    for (const std::uint32_t index : service_.environments) {
      const model::Environment& from = spec_.environments[index];
      to_.environments.push_back({from.name.value, from.region.value, from.fallback});
    }
    for (const model::Read& read : service_.reads) {
      if (read.deliver == terms::Deliver::Runtime && is_anywhere(read.secret_index) &&
          (read.open || !picked(spec_, read, instances_).empty())) {
        add(read);
      }
    }
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      fill(*sources_[i], to_.sources[i]);
    }
  }

 private:
  [[nodiscard]] const plan::Environment& environment(std::size_t i) const {
    return plan_.environments[service_.environments[i]];
  }
  [[nodiscard]] const Range& range(std::size_t i, std::uint32_t secret) const {
    return ranges_[service_.environments[i]][secret];
  }
  [[nodiscard]] bool is_anywhere(std::uint32_t secret) const {
    return std::ranges::any_of(service_.environments, [&](std::uint32_t index) {
      return ranges_[index][secret].count > 0;
    });
  }

  void add(const model::Read& read) {
    const model::Secret& secret = spec_.secrets[read.secret_index];
    std::vector<std::uint32_t>& known = sources_of_[read.secret_index];
    const auto same = std::ranges::find_if(
        known, [&](std::uint32_t other) { return same_secret(read, *sources_[other]); });
    const auto source = same != known.end() ? *same : static_cast<std::uint32_t>(sources_.size());
    if (same == known.end()) {
      known.push_back(source);
      sources_.push_back(&read);
      plan::AccessorSource& fresh = to_.sources.emplace_back();
      fresh.span = read.span;
      fresh.label = secret.id.value;
      fresh.description = secret.description ? secret.description->value : "";
      fresh.shape = read.secret_index;
      fresh.version_stage = read.version_stage ? read.version_stage->value : "";
      fresh.by_name = read.open;
    }
    std::vector<std::uint32_t> fields;  // of the source
    for (std::uint32_t i = 0; i < secret.fields.size(); ++i) {
      if (!read.field || secret.fields[i].name.value == read.field->value) {
        fields.push_back(add_field(secret, i, to_.sources[source]));
      }
    }
    add_functions(read, secret, source, fields);
  }

  // The index of the field among those of the source.
  static std::uint32_t add_field(const model::Secret& secret, std::uint32_t field,
                                 plan::AccessorSource& to) {
    const auto found = std::ranges::find(to.fields, field, &plan::AccessorField::field);
    const auto place = static_cast<std::uint32_t>(found - to.fields.begin());
    if (found == to.fields.end()) {
      to.fields.push_back({field, python_name(secret.fields[field].name.value)});
    }
    return place;
  }

  void add_functions(const model::Read& read, const model::Secret& secret, std::uint32_t source,
                     const std::vector<std::uint32_t>& fields) {
    const std::string stage =
        read.version_stage ? "_" + base::snake_case(read.version_stage->value) : "";
    const std::string whole = read.accessor ? base::snake_case(read.accessor->value)
                                            : base::snake_case(secret.id.value) + stage;
    const auto function = [&](const std::string& name, std::optional<std::uint32_t> field,
                              bool in_all) {
      // A read that repeats another, for example with a variable of its own.
      if (functions_.emplace(source, field, name).second) {
        to_.accessors.push_back({read.span, accessor_name(name), python_name(name), source, field,
                                 in_all && !read.open});
      }
    };
    if (secret.kind != terms::ShapeKind::Object) {
      function(whole, std::nullopt, true);
      return;
    }
    if (fields.size() == 1) {
      const std::string_view name =
          secret.fields[to_.sources[source].fields[fields.front()].field].name.value;
      function(read.accessor ? whole : joined_words(secret.id.value, name) + stage, fields.front(),
               true);
      return;
    }
    function(whole, std::nullopt, true);
    for (const std::uint32_t field : fields) {
      const model::Field& from = secret.fields[to_.sources[source].fields[field].field];
      function(joined_words(whole, from.name.value), field, false);
    }
  }

  void fill(const model::Read& read, plan::AccessorSource& to) const {
    for (std::size_t i = 0; i < to_.environments.size(); ++i) {
      const bool there = range(i, read.secret_index).count > 0;
      to.optional = to.optional || !there;
      if (read.open) {
        to.name_patterns.push_back(
            there ? open_name_pattern(spec_, spec_.environments[service_.environments[i]], read)
                  : std::string());
      }
    }
    if (!read.open) {
      add_instances(read, to);
    }
  }

  void add_instances(const model::Read& read, plan::AccessorSource& to) const {
    const model::Secret& secret = spec_.secrets[read.secret_index];
    const std::vector<std::uint32_t> which = picked(spec_, read, instances_);
    for (std::size_t d = 0; d < secret.per.size(); ++d) {
      const model::Dimension& dimension = spec_.dimensions[secret.per[d]];
      for (std::uint32_t v = 0; v < dimension.variables.size(); ++v) {
        if (!is_fixed(read, secret.per[d], v)) {
          to.parameters.push_back({dimension.variables[v].value,
                                   python_name(dimension.variables[v].value),
                                   values_of(secret, which, d, v)});
        }
      }
    }
    for (const std::uint32_t one : which) {
      to.instances.push_back(instance(read, secret, one, to));
    }
  }

  [[nodiscard]] std::vector<std::string_view> values_of(const model::Secret& secret,
                                                        const std::vector<std::uint32_t>& which,
                                                        std::size_t d, std::uint32_t v) const {
    std::vector<std::string_view> values;
    std::vector<bool> seen(spec_.dimensions[secret.per[d]].members.size());
    const std::vector<Instance>& all =
        instances_[static_cast<std::size_t>(&secret - spec_.secrets.data())];
    for (const std::uint32_t one : which) {
      const std::uint32_t member = all[one].members[d];
      if (!seen[member]) {
        seen[member] = true;
        values.push_back(spec_.dimensions[secret.per[d]].members[member].values[v].value);
      }
    }
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
  }

  [[nodiscard]] plan::AccessorInstance instance(const model::Read& read,
                                                const model::Secret& secret, std::uint32_t which,
                                                const plan::AccessorSource& source) const {
    plan::AccessorInstance to;
    const Instance& from = instances_[read.secret_index][which];
    for (std::size_t d = 0; d < secret.per.size(); ++d) {
      const model::Dimension& dimension = spec_.dimensions[secret.per[d]];
      for (std::uint32_t v = 0; v < dimension.variables.size(); ++v) {
        if (!is_fixed(read, secret.per[d], v)) {
          to.values.push_back(dimension.members[from.members[d]].values[v].value);
        }
      }
    }
    const std::string tail = variable_tail(spec_, read, secret, from);
    const plan::Secret* any = nullptr;
    for (std::size_t i = 0; i < to_.environments.size(); ++i) {
      const Range& where = range(i, read.secret_index);
      if (where.count == 0) {
        to.ids.emplace_back();
        continue;
      }
      const plan::Secret& one = environment(i).secrets[where.first + which];
      to.ids.push_back(one.arn_complete ? one.arn : one.name);
      any = any == nullptr ? &one : any;
    }
    to.id_variable = (read.as      ? std::string(read.as->value)
                      : read.field ? std::string(read.field->value)
                                   : any->variable) +
                     tail;
    add_variables(*any, source, to);
    return to;
  }

  // The variable of a value on a developer's machine, as in the example of the service's .env.
  static void add_variables(const plan::Secret& one, const plan::AccessorSource& source,
                            plan::AccessorInstance& to) {
    if (source.fields.empty()) {
      to.variables.push_back(base::upper_case(one.terraform_name));
    }
    for (const plan::AccessorField& field : source.fields) {
      to.variables.push_back(one.environment_names[field.field]);
    }
  }

  const model::Spec& spec_;
  const Instances& instances_;
  const std::vector<std::vector<Range>>& ranges_;
  const plan::Plan& plan_;
  const model::Service& service_;
  plan::AccessorModule& to_;
  std::set<std::tuple<std::uint32_t, std::optional<std::uint32_t>, std::string>> functions_;
  std::vector<const model::Read*> sources_;  // the first read of each source
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> sources_of_;  // by secret
};

plan::AccessorOptions accessor_options(const model::Spec& spec, terms::Target target) {
  const model::TargetOptions& from = spec.target(target);
  plan::AccessorOptions to;
  to.cache_seconds = from.cache_seconds;
  if (from.environment_variable) {
    to.environment_variable = from.environment_variable->value;
  }
  if (from.development) {
    for (const model::Text& word : *from.development) {
      to.development.push_back(word.value);
    }
    return to;
  }
  for (const std::string_view word :
       std::array<std::string_view, 3>{"development", "local", "test"}) {
    // The spec may have an environment in AWS with one of these names.
    if (std::ranges::none_of(spec.environments, [&](const model::Environment& environment) {
          return environment.name.value == word;
        })) {
      to.development.push_back(word);
    }
  }
  return to;
}

}  // namespace

void lower_accessors(const model::Spec& spec, const Instances& instances,
                     const std::vector<std::vector<Range>>& ranges, plan::Plan& to) {
  to.typescript = accessor_options(spec, terms::Target::TypeScript);
  to.python = accessor_options(spec, terms::Target::Python);
  for (const model::Service& service : spec.services) {
    plan::AccessorModule module;
    module.span = service.name.span;
    module.service = service.name.value;
    module.snake = base::snake_case(service.name.value);
    module.description = service.description ? service.description->value : "";
    AccessorLowering(spec, instances, ranges, to, service, module).run();
    if (!module.sources.empty()) {
      to.modules.push_back(std::move(module));
    }
  }
}

}  // namespace lower
