#pragma once

#include <optional>
#include <string>
#include <vector>

#include "driver/compile.h"

namespace driver {

// An unknown word, and the valid ones.
struct UnknownWord {
  std::string word;
  std::vector<std::string> known;
};

// The first requested environment that no system defines; nullopt if all are known.
std::optional<UnknownWord> unknown_environment(const std::vector<std::string>& wanted,
                                               const std::vector<System>& systems);

// The same for environments that were deployed: a lock may know one that left the spec.
std::optional<UnknownWord> unknown_deployed(const std::vector<std::string>& deployed,
                                            const std::vector<System>& systems);

}  // namespace driver
