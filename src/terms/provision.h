#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace terms {

// Which tool creates the secrets.
enum class Provision { Terraform, CloudFormation, Cdk, Cli };

// The words of the spec and of the outputs, in the order of the enumerators.
inline constexpr auto kProvisions =
    std::to_array<std::string_view>({"terraform", "cloudformation", "cdk", "cli"});

constexpr std::string_view word(Provision provision) {
  return kProvisions[static_cast<std::size_t>(provision)];
}

// Whether CloudFormation stacks create the secrets, no matter which tool writes the stacks.
constexpr bool creates_by_stacks(Provision provision) {
  return provision == Provision::CloudFormation || provision == Provision::Cdk;
}

}  // namespace terms
