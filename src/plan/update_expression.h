#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/reference.h"

namespace plan {

// A DynamoDB update expression that sets the names in an item.
struct UpdateExpression {
  std::string text;                     // SET #n0.#n1 = :v0, …
  std::vector<std::string_view> names;  // the attributes #n0, #n1 …; :v0 is the item's first name
};

UpdateExpression update_expression(const Reference& reference, const ReferenceItem& item);

}  // namespace plan
