#include "schema/item_set.h"

#include "schema/rules/values.h"

namespace schema {

bool ItemSet::add(const model::Text& item, diag::Sink& sink) {
  const auto [at, added] = seen_.try_emplace(item.value, item.span);
  if (!added) {
    sink.report(kRepeatedItem.at(item.span, item.value).label(at->second, "first listed here"));
  }
  return added;
}

}  // namespace schema
