#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/spec.h"

namespace lower {

// One member of each of a secret's, or a reference's, dimensions.
struct Instance {
  std::vector<std::uint32_t> members;  // parallel to its `per`
};

// What determines the values of a template's variables at one place.
struct Scope {
  const model::Spec& spec;
  const model::Environment& environment;
  const model::Secret* secret = nullptr;
  const Instance* instance = nullptr;  // with `secret`, or `per`
  std::string_view service = {};
  const std::vector<std::uint32_t>* per = nullptr;  // the dimensions if no secret is in scope
};

// The template's text in that scope.
std::string expand(const model::Template& text, const Scope& scope);

// The instances that the dimensions define, in their order; one empty instance if there are none.
std::vector<Instance> instances(const model::Spec& spec, const std::vector<std::uint32_t>& per);

// The values of all variables of an instance, in order.
std::vector<std::string_view> values(const model::Spec& spec, const std::vector<std::uint32_t>& per,
                                     const Instance& instance);

}  // namespace lower
