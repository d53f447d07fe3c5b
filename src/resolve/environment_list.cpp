#include "resolve/environment_list.h"

#include <algorithm>

#include "schema/item_set.h"
#include "schema/values.h"
#include "syntax/document.h"

namespace resolve {

std::vector<std::uint32_t> read_environments(const std::optional<schema::Input>& list,
                                             Context& context) {
  std::vector<std::uint32_t> indices;
  if (!list || !schema::expect_items(*list, context.sink)) {
    indices.resize(context.spec.environments.size());
    for (std::uint32_t i = 0; i < indices.size(); ++i) {
      indices[i] = i;
    }
    return indices;
  }
  schema::ItemSet seen;
  for (const syntax::Value item : list->value.items()) {
    const auto name = schema::read_word({list->key, item}, context.sink);
    const auto index = name ? context.environments.require(*name, context.sink) : std::nullopt;
    if (!index) {
      continue;
    }
    if (seen.add(*name, context.sink)) {
      indices.push_back(*index);
    }
  }
  std::sort(indices.begin(), indices.end());
  return indices;
}

}  // namespace resolve
