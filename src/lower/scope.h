#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/spec.h"

namespace lower {

// One member of each of a secret's dimensions.
struct Instance {
  std::vector<std::uint32_t> members;  // beside Secret::per
};

// What the variables of a template stand for at one place.
struct Scope {
  const model::Spec& spec;
  const model::Environment& environment;
  const model::Secret* secret = nullptr;
  const Instance* instance = nullptr;  // with `secret`
  std::string_view service = {};
};

// The template's text in that scope.
std::string expand(const model::Template& text, const Scope& scope);

// The instances of a secret, in the order of its dimensions; one empty one if it has none.
std::vector<Instance> instances(const model::Spec& spec, const model::Secret& secret);

// The values of all variables of an instance, in order.
std::vector<std::string_view> values(const model::Spec& spec, const model::Secret& secret,
                                     const Instance& instance);

}  // namespace lower
