#include "emit/ecs/value_from.h"

namespace emit::ecs {

std::string value_from_tail(const plan::Variable& variable) {
  std::string tail;
  if (!variable.field.empty() || !variable.version_stage.empty()) {
    tail += ':';
    tail += variable.field;
    tail += ':';
    tail += variable.version_stage;
    tail += ':';
  }
  return tail;
}

}  // namespace emit::ecs
