#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace terms {

// Where a service runs.
enum class Platform { Lambda, Ecs, Ec2, None };

// How a value reaches a service.
enum class Deliver {
  DynamicReference,  // CloudFormation resolves it when the service is deployed
  EcsSecret,         // ECS injects it when a task starts
  Runtime,           // the service's own code fetches it
  Reference,         // the service gets only the name of the secret
};

// How a template refers to a secret: by a parameter with its ARN, an imported export, or its name.
enum class By { Parameter, Import, Name };

// Each list has the order of its enumerators.
inline constexpr auto kPlatforms =
    std::to_array<std::string_view>({"lambda", "ecs", "ec2", "none"});
inline constexpr auto kDelivers =
    std::to_array<std::string_view>({"dynamic-reference", "ecs-secret", "runtime", "reference"});
inline constexpr auto kBys = std::to_array<std::string_view>({"parameter", "import", "name"});

constexpr std::string_view word(Platform platform) {
  return kPlatforms[static_cast<std::size_t>(platform)];
}
constexpr std::string_view word(Deliver deliver) {
  return kDelivers[static_cast<std::size_t>(deliver)];
}

}  // namespace terms
