#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/service.h"
#include "model/text.h"

namespace model {

// One name in an item: the attribute, from the outermost map inwards, and the secret that it names.
struct ReferenceName {
  Text attribute;  // as written, with dots between its parts
  std::vector<std::string_view> path;
  Read read;  // the secret, and its span
};

struct ReferenceKey {
  Text attribute;
  Template value;
};

// Items of a DynamoDB table that contain names of secrets, one for each member of `per`.
struct Reference {
  Text id;
  Template table;
  std::vector<std::uint32_t> per;  // indices into Spec::dimensions
  std::vector<ReferenceKey> key;   // the partition key, then the sort key if there is one
  std::vector<ReferenceName> names;
};

}  // namespace model
