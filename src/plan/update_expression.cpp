#include "plan/update_expression.h"

#include <unordered_map>

namespace plan {

UpdateExpression update_expression(const Reference& reference, const ReferenceItem& item) {
  UpdateExpression expression;
  std::unordered_map<std::string_view, std::size_t> places;
  std::size_t value = 0;
  for (const auto& [name, secret] : item.names) {
    expression.text += value == 0 ? "SET " : ", ";
    const char* separator = "";
    for (const std::string_view part : reference.names[name].path) {
      const auto [found, fresh] = places.try_emplace(part, expression.names.size());
      if (fresh) {
        expression.names.push_back(part);
      }
      expression.text += separator;
      expression.text += "#n" + std::to_string(found->second);
      separator = ".";
    }
    expression.text += " = :v" + std::to_string(value++);
  }
  return expression;
}

}  // namespace plan
