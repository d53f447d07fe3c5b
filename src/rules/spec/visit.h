#pragma once

#include <cstdint>
#include <type_traits>

#include "model/effective_settings.h"
#include "model/spec.h"
#include "rules/spec/spec_rule.h"

namespace rules {

// Calls visit(Visited) for each of the spec.
template <class Visited, class Visit>
void visit_each(const model::Spec& spec, const Visit& visit) {
  if constexpr (std::is_same_v<Visited, model::Spec>) {
    visit(spec);
  } else if constexpr (std::is_same_v<Visited, model::Service>) {
    for (const model::Service& service : spec.services) {
      visit(service);
    }
  } else if constexpr (std::is_same_v<Visited, ServiceRead>) {
    for (const model::Service& service : spec.services) {
      for (const model::Read& read : service.reads) {
        visit(ServiceRead{service, read, spec.secrets[read.secret_index]});
      }
    }
  } else if constexpr (std::is_same_v<Visited, model::Read>) {
    for (const model::Service& service : spec.services) {
      for (const model::Read& read : service.reads) {
        visit(read);
      }
    }
    for (const model::Principal& principal : spec.principals) {
      for (const model::Read& read : principal.reads) {
        visit(read);
      }
    }
    for (const model::Reference& reference : spec.references) {
      for (const model::ReferenceName& name : reference.names) {
        visit(name.read);
      }
    }
  } else if constexpr (std::is_same_v<Visited, model::Field>) {
    for (const model::Shape& shape : spec.shapes) {
      for (const model::Field& field : shape.fields) {
        visit(field);
      }
    }
    for (const model::Secret& secret : spec.secrets) {
      if (!secret.shape) {
        for (const model::Field& field : secret.fields) {
          visit(field);
        }
      }
    }
  } else {
    for (const model::Secret& secret : spec.secrets) {
      if constexpr (std::is_same_v<Visited, model::Secret>) {
        visit(secret);
      } else if constexpr (std::is_same_v<Visited, GivenSettings>) {
        visit(GivenSettings{secret, secret.settings});
        for (const model::Override& each : secret.overrides) {
          visit(GivenSettings{secret, each.settings});
        }
      } else {
        static_assert(std::is_same_v<Visited, SecretThere>);
        for (const std::uint32_t environment : secret.environments) {
          visit(SecretThere{secret, spec.environments[environment],
                            model::effective_settings(secret, environment)});
        }
      }
    }
  }
}

// The rule with its type erased: runs all its checks, then reports their findings.
template <const auto& kRule, class Visited, class... Args>
constexpr SpecCheck spec_check(const SpecRule<Visited, Args...>& /*its type*/) {
  return {kRule.view(), [](const model::Spec& spec, diag::Sink& sink) {
            diag::Report<Args...> report(kRule.rule());
            visit_each<Visited>(spec,
                                [&](const Visited& visited) { kRule.run(visited, spec, report); });
            report.pass_on(sink);
          }};
}

}  // namespace rules
