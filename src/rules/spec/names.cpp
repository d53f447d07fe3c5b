#include "rules/spec/names.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace rules {

namespace {

// The members of an instance, in the order of the secret's dimensions.
using Instance = std::vector<std::size_t>;

class Names {
 public:
  Names(const model::Spec& spec, const model::Secret& secret) : spec_(spec), secret_(secret) {}

  std::string name(const model::Environment& environment, const Instance& instance) const {
    const model::Template* text = secret_.name   ? &*secret_.name
                                  : spec_.naming ? &*spec_.naming
                                                 : nullptr;
    std::string out;
    if (text == nullptr) {
      out.append(spec_.system.value).append("/").append(environment.name.value);
      out.append("/").append(secret_.id.value);
      return out;
    }
    for (const model::TemplatePart& part : text->parts) {
      out += value(part, environment, instance);
    }
    return out;
  }

  // Counts up like an odometer; false after the last instance.
  bool advance(Instance& instance) const {
    for (std::size_t i = instance.size(); i-- > 0;) {
      if (++instance[i] < spec_.dimensions[secret_.per[i]].members.size()) {
        return true;
      }
      instance[i] = 0;
    }
    return false;
  }

 private:
  [[nodiscard]] std::string_view value(const model::TemplatePart& part,
                                       const model::Environment& environment,
                                       const Instance& instance) const {
    switch (part.kind) {
      case model::Variable::Literal:
        return part.text;
      case model::Variable::System:
        return spec_.system.value;
      case model::Variable::Env:
        return environment.name.value;
      case model::Variable::Region:
        return environment.region.value;
      case model::Variable::Account:
        return environment.account.value;
      case model::Variable::Secret:
        return secret_.id.value;
      case model::Variable::Service:
        return {};
      case model::Variable::Dimension:
        break;
    }
    for (std::size_t i = 0; i < secret_.per.size(); ++i) {
      if (secret_.per[i] == part.dimension) {
        return spec_.dimensions[part.dimension].members[instance[i]].values[part.variable].value;
      }
    }
    return {};
  }

  const model::Spec& spec_;
  const model::Secret& secret_;
};

}  // namespace

void for_each_name(const model::Spec& spec, const model::Secret& secret,
                   const std::function<void(std::uint32_t, const std::string&)>& visit) {
  for (const std::uint32_t dimension : secret.per) {
    if (spec.dimensions[dimension].members.empty()) {
      return;
    }
  }
  const Names names(spec, secret);
  for (const std::uint32_t environment : secret.environments) {
    Instance instance(secret.per.size());
    do {
      visit(environment, names.name(spec.environments[environment], instance));
    } while (names.advance(instance));
  }
}

}  // namespace rules
