#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/reference.h"

namespace plan {

// What sets an item's names, in DynamoDB's words.
struct UpdateExpression {
  std::string text;                     // SET #n0.#n1 = :v0, …
  std::vector<std::string_view> names;  // what #n0, #n1 … stand for; :v0 is the item's first name
};

UpdateExpression update_expression(const Reference& reference, const ReferenceItem& item);

}  // namespace plan
